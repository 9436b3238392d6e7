def f():
    try:
        g()
    except ValueError:
        raise
def g():
    raise ValueError('x')
f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 8, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 3, in f
# stderr:     g()
# stderr:     ~^^
# stderr:   File "$FILE", line 7, in g
# stderr:     raise ValueError('x')
# stderr: ValueError: x
