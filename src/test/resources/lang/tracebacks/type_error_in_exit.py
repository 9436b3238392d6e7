class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise TypeError('in exit')
with CM():
    raise ValueError('body')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 5, in <module>
# stderr:     raise ValueError('body')
# stderr: ValueError: body
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     with CM():
# stderr:          ~~^^
# stderr:   File "$FILE", line 3, in __exit__
# stderr:     def __exit__(self, *a): raise TypeError('in exit')
# stderr:                             ^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr: TypeError: in exit
