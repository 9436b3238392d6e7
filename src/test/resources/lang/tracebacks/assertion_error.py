assert (1 +
        2) == 4
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     assert (1 +
# stderr:            ^^^^
# stderr:             2) == 4
# stderr:             ^^^^^^^
# stderr: AssertionError
