obj = object(); obj.attr.sub = 5
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     obj = object(); obj.attr.sub = 5
# stderr:                     ^^^^^^^^
# stderr: AttributeError: 'object' object has no attribute 'attr'
