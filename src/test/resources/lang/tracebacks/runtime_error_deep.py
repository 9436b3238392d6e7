def a(n):
    if n == 0: raise RuntimeError('deep')
    a(n-1)
a(10)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     a(10)
# stderr:     ~^^^^
# stderr:   File "$FILE", line 3, in a
# stderr:     a(n-1)
# stderr:     ~^^^^^
# stderr:   File "$FILE", line 3, in a
# stderr:     a(n-1)
# stderr:     ~^^^^^
# stderr:   File "$FILE", line 3, in a
# stderr:     a(n-1)
# stderr:     ~^^^^^
# stderr:   [Previous line repeated 7 more times]
# stderr:   File "$FILE", line 2, in a
# stderr:     if n == 0: raise RuntimeError('deep')
# stderr:                ^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr: RuntimeError: deep
