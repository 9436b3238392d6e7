def gen():
    yield 1
    raise ValueError('in gen')
for i in gen():
    print(i)
# expect: 1
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     for i in gen():
# stderr:              ~~~^^
# stderr:   File "$FILE", line 3, in gen
# stderr:     raise ValueError('in gen')
# stderr: ValueError: in gen
