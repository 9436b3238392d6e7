def f():
    counter = 1
    return conter
f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 3, in f
# stderr:     return conter
# stderr:            ^^^^^^
# stderr: NameError: name 'conter' is not defined. Did you mean: 'counter'?
