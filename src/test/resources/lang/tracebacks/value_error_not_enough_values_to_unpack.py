a, b, *c = [1]
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     a, b, *c = [1]
# stderr:     ^^^^^^^^
# stderr: ValueError: not enough values to unpack (expected at least 2, got 1)
