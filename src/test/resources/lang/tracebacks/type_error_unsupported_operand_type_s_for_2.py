value = (1 +
  2 *
  None)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     2 *
# stderr:     ~~^
# stderr:     None)
# stderr:     ~~~~
# stderr: TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'
