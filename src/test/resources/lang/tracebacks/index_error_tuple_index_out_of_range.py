f = lambda *a, **k: a[5]
f(*[1,2],
  **{'a': 1})
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     f(*[1,2],
# stderr:     ~^^^^^^^^
# stderr:       **{'a': 1})
# stderr:       ^^^^^^^^^^^
# stderr:   File "$FILE", line 1, in <lambda>
# stderr:     f = lambda *a, **k: a[5]
# stderr:                         ~^^^
# stderr: IndexError: tuple index out of range
