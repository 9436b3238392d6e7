1 in 2
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     1 in 2
# stderr: TypeError: argument of type 'int' is not a container or iterable
