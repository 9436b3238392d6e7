class A:
    x = 1
    y = x / 0
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     class A:
# stderr:         x = 1
# stderr:         y = x / 0
# stderr:   File "$FILE", line 3, in A
# stderr:     y = x / 0
# stderr:         ~~^~~
# stderr: ZeroDivisionError: division by zero
