-'a'
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     -'a'
# stderr: TypeError: bad operand type for unary -: 'str'
