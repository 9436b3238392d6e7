import os
os.pathh
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     os.pathh
# stderr: AttributeError: module 'os' has no attribute 'pathh'. Did you mean: 'path'?
