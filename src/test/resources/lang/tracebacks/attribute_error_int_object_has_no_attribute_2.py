x = 1
x.y = 2
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     x.y = 2
# stderr:     ^^^
# stderr: AttributeError: 'int' object has no attribute 'y' and no __dict__ for setting new attributes
