x = (yield_ := 5) + None
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     x = (yield_ := 5) + None
# stderr:         ~~~~~~~~~~~~~~^~~~~~
# stderr: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
