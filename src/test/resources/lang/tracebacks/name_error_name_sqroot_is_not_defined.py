from math import *
sqroot(2)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     sqroot(2)
# stderr:     ^^^^^^
# stderr: NameError: name 'sqroot' is not defined. Did you mean: 'sqrt'?
