def f(a, *, b): pass
f(1, 2)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     f(1, 2)
# stderr:     ~^^^^^^
# stderr: TypeError: f() takes 1 positional argument but 2 were given
