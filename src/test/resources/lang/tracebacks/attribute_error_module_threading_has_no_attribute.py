import threading
t = threading
t.Tread()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     t.Tread()
# stderr:     ^^^^^^^
# stderr: AttributeError: module 'threading' has no attribute 'Tread'. Did you mean: 'Thread'?
