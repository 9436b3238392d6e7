b'abc'.decode('ascii') + b'x'
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     b'abc'.decode('ascii') + b'x'
# stderr:     ~~~~~~~~~~~~~~~~~~~~~~~^~~~~~
# stderr: TypeError: can only concatenate str (not "bytes") to str
