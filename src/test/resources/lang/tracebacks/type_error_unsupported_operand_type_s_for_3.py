x = None
x += 1
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     x += 1
# stderr: TypeError: unsupported operand type(s) for +=: 'NoneType' and 'int'
