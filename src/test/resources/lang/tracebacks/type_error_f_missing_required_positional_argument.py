def f(a, b): pass
f(1)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     f(1)
# stderr:     ~^^^
# stderr: TypeError: f() missing 1 required positional argument: 'b'
