def f():
    try:
        1 / 0
    finally:
        x = 1
f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 6, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 3, in f
# stderr:     1 / 0
# stderr:     ~~^~~
# stderr: ZeroDivisionError: division by zero
