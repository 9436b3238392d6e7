x = {'a': {'b': [1, 2]}}
print(x['a']['b'][5]['c'])
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     print(x['a']['b'][5]['c'])
# stderr:           ~~~~~~~~~~~^^^
# stderr: IndexError: list index out of range
