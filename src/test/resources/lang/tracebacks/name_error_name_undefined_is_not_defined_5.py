def f(x: undefined) -> int: pass
f.__annotations__
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     f.__annotations__
# stderr:   File "$FILE", line 1, in __annotate__
# stderr:     def f(x: undefined) -> int: pass
# stderr:              ^^^^^^^^^
# stderr: NameError: name 'undefined' is not defined
