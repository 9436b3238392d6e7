class C:
    x = 1
    y = x / 0
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     class C:
# stderr:         x = 1
# stderr:         y = x / 0
# stderr:   File "$FILE", line 3, in C
# stderr:     y = x / 0
# stderr:         ~~^~~
# stderr: ZeroDivisionError: division by zero
