import math
math.sqrt(-1)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     math.sqrt(-1)
# stderr:     ~~~~~~~~~^^^^
# stderr: ValueError: expected a nonnegative input, got -1.0
