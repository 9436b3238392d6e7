f = lambda x: x.y
[f(i) for i in range(3)]
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     [f(i) for i in range(3)]
# stderr:      ~^^^
# stderr:   File "$FILE", line 1, in <lambda>
# stderr:     f = lambda x: x.y
# stderr:                   ^^^
# stderr: AttributeError: 'int' object has no attribute 'y'
