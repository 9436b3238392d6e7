def f():
    return (
        a_undefined
        + 1
    )
f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 6, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 3, in f
# stderr:     a_undefined
# stderr: NameError: name 'a_undefined' is not defined
