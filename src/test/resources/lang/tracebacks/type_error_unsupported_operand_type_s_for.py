a = b = c = 1; a @ b
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     a = b = c = 1; a @ b
# stderr:                    ~~^~~
# stderr: TypeError: unsupported operand type(s) for @: 'int' and 'int'
