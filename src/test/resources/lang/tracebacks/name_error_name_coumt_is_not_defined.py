count = 1
print(coumt)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     print(coumt)
# stderr:           ^^^^^
# stderr: NameError: name 'coumt' is not defined. Did you mean: 'count'?
