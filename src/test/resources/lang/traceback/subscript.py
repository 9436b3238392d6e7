d = {'a': [1, 2, 3]}
print(d['a'][1:][7])
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     print(d['a'][1:][7])
# stderr:           ~~~~~~~~~~^^^
# stderr: IndexError: list index out of range
