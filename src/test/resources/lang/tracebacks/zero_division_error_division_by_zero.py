def f(x):
    return g(x) + 1
def g(x):
    return h(
        x,
        1)
def h(a, b):
    return a / (b - 1)
f(1)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 9, in <module>
# stderr:     f(1)
# stderr:     ~^^^
# stderr:   File "$FILE", line 2, in f
# stderr:     return g(x) + 1
# stderr:            ~^^^
# stderr:   File "$FILE", line 4, in g
# stderr:     return h(
# stderr:         x,
# stderr:         1)
# stderr:   File "$FILE", line 8, in h
# stderr:     return a / (b - 1)
# stderr:            ~~^~~~~~~~~
# stderr: ZeroDivisionError: division by zero
