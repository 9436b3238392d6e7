x = not_defined if True else 1
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     x = not_defined if True else 1
# stderr:         ^^^^^^^^^^^
# stderr: NameError: name 'not_defined' is not defined
