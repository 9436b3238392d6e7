x = {'a': None}
y = 1 + x['a']['b'] * 2
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     y = 1 + x['a']['b'] * 2
# stderr:             ~~~~~~^^^^^
# stderr: TypeError: 'NoneType' object is not subscriptable
