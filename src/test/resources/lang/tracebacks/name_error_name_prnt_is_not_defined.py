prnt('x')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     prnt('x')
# stderr:     ^^^^
# stderr: NameError: name 'prnt' is not defined. Did you mean: 'print'?
