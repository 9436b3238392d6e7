d = {}
d['a'] += 1
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     d['a'] += 1
# stderr:     ~^^^^^
# stderr: KeyError: 'a'
