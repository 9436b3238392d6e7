def f():
    return threading
f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 2, in f
# stderr:     return threading
# stderr:            ^^^^^^^^^
# stderr: NameError: name 'threading' is not defined. Did you forget to import 'threading'?
