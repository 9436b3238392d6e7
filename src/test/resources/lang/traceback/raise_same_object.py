def f():
    try:
        raise ValueError('x')
    except ValueError as e:
        raise e
f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 6, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 5, in f
# stderr:     raise e
# stderr:   File "$FILE", line 3, in f
# stderr:     raise ValueError('x')
# stderr: ValueError: x
