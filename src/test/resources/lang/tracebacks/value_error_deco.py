def deco(f): raise ValueError('deco')
@deco
@(lambda f: f)
def f():
    pass
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     @deco
# stderr:      ^^^^
# stderr:   File "$FILE", line 1, in deco
# stderr:     def deco(f): raise ValueError('deco')
# stderr:                  ^^^^^^^^^^^^^^^^^^^^^^^^
# stderr: ValueError: deco
