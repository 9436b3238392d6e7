import os.foo
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     import os.foo
# stderr: ModuleNotFoundError: No module named 'os.foo'; 'os' is not a package
