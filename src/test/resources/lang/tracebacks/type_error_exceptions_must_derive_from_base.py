raise 'string'
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     raise 'string'
# stderr: TypeError: exceptions must derive from BaseException
