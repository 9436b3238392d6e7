def check(n):
    assert n > 0, f'{n} is not positive'
check(-1)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     check(-1)
# stderr:     ~~~~~^^^^
# stderr:   File "$FILE", line 2, in check
# stderr:     assert n > 0, f'{n} is not positive'
# stderr:            ^^^^^
# stderr: AssertionError: -1 is not positive
