def f(): raise ValueError('inner')
try:
    f()
except ValueError as e:
    raise KeyError('outer') from e
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 1, in f
# stderr:     def f(): raise ValueError('inner')
# stderr:              ^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr: ValueError: inner
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 5, in <module>
# stderr:     raise KeyError('outer') from e
# stderr: KeyError: 'outer'
