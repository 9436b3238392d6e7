x = (1 +
     2 +
     'three' +
     4)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     x = (1 +
# stderr:          ~~~
# stderr:          2 +
# stderr:          ~~^
# stderr:          'three' +
# stderr:          ~~~~~~~
# stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
