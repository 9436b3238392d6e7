from . import x
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     from . import x
# stderr: ImportError: attempted relative import with no known parent package
