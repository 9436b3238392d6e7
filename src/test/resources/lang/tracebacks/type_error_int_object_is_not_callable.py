not_callable = 5; not_callable(1)(2)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     not_callable = 5; not_callable(1)(2)
# stderr:                       ~~~~~~~~~~~~^^^
# stderr: TypeError: 'int' object is not callable
