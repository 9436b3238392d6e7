def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('bad') from e
try:
    f()
except ValueError:
    raise KeyError('worse')
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in f
# stderr:     1 / 0
# stderr:     ~~^~~
# stderr: ZeroDivisionError: division by zero
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 7, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 5, in f
# stderr:     raise ValueError('bad') from e
# stderr: ValueError: bad
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 9, in <module>
# stderr:     raise KeyError('worse')
# stderr: KeyError: 'worse'
