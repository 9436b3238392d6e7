a = [1,2,3]
a[0], a[1], a[7] = 1, 2, 3
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     a[0], a[1], a[7] = 1, 2, 3
# stderr:                 ~^^^
# stderr: IndexError: list assignment index out of range
