# An exception that is both in a group and the group's context keeps its own contexts where it is in the group.
import traceback


def c():
    try:
        raise ValueError('inner')
    except ValueError as e:
        raise KeyError('third') from e


try:
    try:
        c()
    except Exception as e:
        raise ExceptionGroup('all', [e, OSError('x'), ExceptionGroup('n', [e])])
except ExceptionGroup as group:
    for line in ''.join(traceback.format_exception(group)).splitlines():
        print(line.replace(__file__, 'FILE').rstrip())
print([k.__name__ for k in BaseException.__subclasses__()])
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 14, in <module>
# expect:     c()
# expect:     ~^^
# expect:   File "FILE", line 9, in c
# expect:     raise KeyError('third') from e
# expect: KeyError: 'third'
# expect:
# expect: During handling of the above exception, another exception occurred:
# expect:
# expect:   + Exception Group Traceback (most recent call last):
# expect:   |   File "FILE", line 16, in <module>
# expect:   |     raise ExceptionGroup('all', [e, OSError('x'), ExceptionGroup('n', [e])])
# expect:   | ExceptionGroup: all (3 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | Traceback (most recent call last):
# expect:     |   File "FILE", line 14, in <module>
# expect:     |     c()
# expect:     |     ~^^
# expect:     |   File "FILE", line 9, in c
# expect:     |     raise KeyError('third') from e
# expect:     | KeyError: 'third'
# expect:     +---------------- 2 ----------------
# expect:     | OSError: x
# expect:     +---------------- 3 ----------------
# expect:     | ExceptionGroup: n (1 sub-exception)
# expect:     +-+---------------- 1 ----------------
# expect:       | Traceback (most recent call last):
# expect:       |   File "FILE", line 7, in c
# expect:       |     raise ValueError('inner')
# expect:       | ValueError: inner
# expect:       |
# expect:       | The above exception was the direct cause of the following exception:
# expect:       |
# expect:       | Traceback (most recent call last):
# expect:       |   File "FILE", line 14, in <module>
# expect:       |     c()
# expect:       |     ~^^
# expect:       |   File "FILE", line 9, in c
# expect:       |     raise KeyError('third') from e
# expect:       | KeyError: 'third'
# expect:       +------------------------------------
# expect: ['BaseExceptionGroup', 'Exception', 'GeneratorExit', 'KeyboardInterrupt', 'SystemExit']
