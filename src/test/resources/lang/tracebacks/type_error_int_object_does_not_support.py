x = [1, 2]; x[0][1] = 3
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     x = [1, 2]; x[0][1] = 3
# stderr:                 ~~~~^^^
# stderr: TypeError: 'int' object does not support item assignment
