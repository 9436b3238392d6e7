import traceback
def f(d): return d["a"]["b"](1)[2]
def g():
    return (f({"a": {"b": 5}})
            + 1)
try: g()
except TypeError: print(traceback.format_exc().replace(f.__code__.co_filename, "F"))
try: nonexistnt
except NameError as e: print(*traceback.format_exception_only(e))
try: compile("x = = 1", "<s>", "exec")
except SyntaxError as e:
    t = traceback.TracebackException.from_exception(e)
    print("".join(t.format_exception_only()), t.exc_type_str)
# expect: Traceback (most recent call last):
# expect:   File "F", line 6, in <module>
# expect:     try: g()
# expect:          ~^^
# expect:   File "F", line 4, in g
# expect:     return (f({"a": {"b": 5}})
# expect:             ~^^^^^^^^^^^^^^^^^
# expect:   File "F", line 2, in f
# expect:     def f(d): return d["a"]["b"](1)[2]
# expect:                      ~~~~~~~~~~~^^^
# expect: TypeError: 'int' object is not callable
# expect:
# expect: NameError: name 'nonexistnt' is not defined
# expect:
# expect:   File "<s>", line 1
# expect:     x = = 1
# expect:         ^
# expect: SyntaxError: invalid syntax
# expect:  SyntaxError
