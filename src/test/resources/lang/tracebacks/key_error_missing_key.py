raise E2 if False else KeyError('missing key')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     raise E2 if False else KeyError('missing key')
# stderr: KeyError: 'missing key'
