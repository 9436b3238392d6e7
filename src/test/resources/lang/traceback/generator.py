def g():
    yield 1
    raise ValueError('in generator')
for x in g():
    pass
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     for x in g():
# stderr:              ~^^
# stderr:   File "$FILE", line 3, in g
# stderr:     raise ValueError('in generator')
# stderr: ValueError: in generator
