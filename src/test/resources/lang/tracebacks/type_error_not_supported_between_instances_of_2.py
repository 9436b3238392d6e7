sorted([1,'a'])
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     sorted([1,'a'])
# stderr:     ~~~~~~^^^^^^^^^
# stderr: TypeError: '<' not supported between instances of 'str' and 'int'
