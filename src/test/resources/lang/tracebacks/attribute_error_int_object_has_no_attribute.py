x = [1,2,3]
y = x[1].foo + x[10]
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     y = x[1].foo + x[10]
# stderr:         ^^^^^^^^
# stderr: AttributeError: 'int' object has no attribute 'foo'
