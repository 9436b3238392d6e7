int('abc')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     int('abc')
# stderr:     ~~~^^^^^^^
# stderr: ValueError: invalid literal for int() with base 10: 'abc'
