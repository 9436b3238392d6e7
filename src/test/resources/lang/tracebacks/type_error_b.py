try:
    raise ValueError('a')
finally:
    raise TypeError('b')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     raise ValueError('a')
# stderr: ValueError: a
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     raise TypeError('b')
# stderr: TypeError: b
