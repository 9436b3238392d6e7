e = ValueError('self'); e.__cause__ = e
raise e
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     raise e
# stderr: ValueError: self
