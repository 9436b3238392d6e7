a, b = 1, 2, 3
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     a, b = 1, 2, 3
# stderr:     ^^^^
# stderr: ValueError: too many values to unpack (expected 2, got 3)
