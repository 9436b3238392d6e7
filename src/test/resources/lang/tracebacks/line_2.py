raise ValueError('line1\nline2')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     raise ValueError('line1\nline2')
# stderr: ValueError: line1
# stderr: line2
