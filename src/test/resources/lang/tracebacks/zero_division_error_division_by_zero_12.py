if (1 and
    2 and 1/0): pass
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     2 and 1/0): pass
# stderr:           ~^~
# stderr: ZeroDivisionError: division by zero
