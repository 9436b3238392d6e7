try:
    raise ValueError('a')
except ValueError:
    raise TypeError('b') from None
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     raise TypeError('b') from None
# stderr: TypeError: b
