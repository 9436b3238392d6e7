def a(x):
    return b(x) + 1
def b(x):
    return 10 / x
a(0)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 5, in <module>
# stderr:     a(0)
# stderr:     ~^^^
# stderr:   File "$FILE", line 2, in a
# stderr:     return b(x) + 1
# stderr:            ~^^^
# stderr:   File "$FILE", line 4, in b
# stderr:     return 10 / x
# stderr:            ~~~^~~
# stderr: ZeroDivisionError: division by zero
