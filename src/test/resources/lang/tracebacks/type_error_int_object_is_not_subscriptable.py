x = 3; x[1:2]
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     x = 3; x[1:2]
# stderr:            ~^^^^^
# stderr: TypeError: 'int' object is not subscriptable
