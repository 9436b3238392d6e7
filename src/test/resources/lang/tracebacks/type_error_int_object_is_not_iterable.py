for x in 5: pass
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     for x in 5: pass
# stderr:              ^
# stderr: TypeError: 'int' object is not iterable
