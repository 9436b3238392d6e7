# Wide letters under carets, exceptions that are false, messages of several lines in groups
my_dct = {"✨🚛✨": {"说明": {"🐍": {"说明": {}}}}}
import traceback
def f():
    return my_dct["✨🚛✨"]["说明"]["🐍"]["说明"]["🐍🐍"]
try:
    f()
except Exception:
    print(traceback.format_exc().replace(__file__, "F"))
class F(Exception):
    def __bool__(self): return False
try:
    try: raise KeyError('x')
    except KeyError as k: raise F('y') from k
except F as e:
    print(''.join(traceback.format_exception(e)).replace(__file__, "F"))
try: raise ExceptionGroup("A\n1", [ValueError("B\n2"), TypeError("x\ny\nz")])
except Exception as e:
    print(traceback.format_exception_only(e, show_group=True))
    print("".join(traceback.format_exception(e)).replace(__file__, "F"))
# expect: Traceback (most recent call last):
# expect:   File "F", line 7, in <module>
# expect:     f()
# expect:     ~^^
# expect:   File "F", line 5, in f
# expect:     return my_dct["✨🚛✨"]["说明"]["🐍"]["说明"]["🐍🐍"]
# expect:            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^
# expect: KeyError: '🐍🐍'
# expect:
# expect: Traceback (most recent call last):
# expect:   File "F", line 13, in <module>
# expect:     try: raise KeyError('x')
# expect:          ^^^^^^^^^^^^^^^^^^^
# expect: KeyError: 'x'
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "F", line 14, in <module>
# expect:     except KeyError as k: raise F('y') from k
# expect:                           ^^^^^^^^^^^^^^^^^^^
# expect: F: y
# expect:
# expect: ['ExceptionGroup: A\n1 (2 sub-exceptions)\n', '   ValueError: B\n', '   2\n', '   TypeError: x\n', '   y\n', '   z\n']
# expect:   + Exception Group Traceback (most recent call last):
# expect:   |   File "F", line 17, in <module>
# expect:   |     try: raise ExceptionGroup("A\n1", [ValueError("B\n2"), TypeError("x\ny\nz")])
# expect:   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   | ExceptionGroup: A
# expect:   | 1 (2 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: B
# expect:     | 2
# expect:     +---------------- 2 ----------------
# expect:     | TypeError: x
# expect:     | y
# expect:     | z
# expect:     +------------------------------------
# expect:
