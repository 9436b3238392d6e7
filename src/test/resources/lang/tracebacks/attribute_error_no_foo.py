class M(type):
    def __getattr__(c, n): raise AttributeError(f'no {n}')
class A(metaclass=M): pass
A.foo
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     A.foo
# stderr:   File "$FILE", line 2, in __getattr__
# stderr:     def __getattr__(c, n): raise AttributeError(f'no {n}')
# stderr:                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr: AttributeError: no foo
