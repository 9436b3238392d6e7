raise ValueError from 5
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     raise ValueError from 5
# stderr: TypeError: exception causes must derive from BaseException
