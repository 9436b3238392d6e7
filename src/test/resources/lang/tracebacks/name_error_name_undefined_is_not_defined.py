x = 1 if undefined else 2; y = 3
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     x = 1 if undefined else 2; y = 3
# stderr:              ^^^^^^^^^
# stderr: NameError: name 'undefined' is not defined
