def f(n):
    return f(n - 1) if n else {}[0]
f(6)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     f(6)
# stderr:     ~^^^
# stderr:   File "$FILE", line 2, in f
# stderr:     return f(n - 1) if n else {}[0]
# stderr:            ~^^^^^^^
# stderr:   File "$FILE", line 2, in f
# stderr:     return f(n - 1) if n else {}[0]
# stderr:            ~^^^^^^^
# stderr:   File "$FILE", line 2, in f
# stderr:     return f(n - 1) if n else {}[0]
# stderr:            ~^^^^^^^
# stderr:   [Previous line repeated 4 more times]
# stderr: KeyError: 0
