raise 5
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     raise 5
# stderr: TypeError: exceptions must derive from BaseException
