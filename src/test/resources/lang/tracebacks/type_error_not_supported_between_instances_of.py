"a" < 1 < 2
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     "a" < 1 < 2
# stderr: TypeError: '<' not supported between instances of 'str' and 'int'
