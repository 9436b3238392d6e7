def f(n):
    try:
        if n: f(n-1)
        else: raise ValueError('base')
    except ValueError as e:
        raise ValueError(f'lvl {n}') from e
f(3)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in f
# stderr:     else: raise ValueError('base')
# stderr:           ^^^^^^^^^^^^^^^^^^^^^^^^
# stderr: ValueError: base
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in f
# stderr:     if n: f(n-1)
# stderr:           ~^^^^^
# stderr:   File "$FILE", line 6, in f
# stderr:     raise ValueError(f'lvl {n}') from e
# stderr: ValueError: lvl 0
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in f
# stderr:     if n: f(n-1)
# stderr:           ~^^^^^
# stderr:   File "$FILE", line 6, in f
# stderr:     raise ValueError(f'lvl {n}') from e
# stderr: ValueError: lvl 1
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in f
# stderr:     if n: f(n-1)
# stderr:           ~^^^^^
# stderr:   File "$FILE", line 6, in f
# stderr:     raise ValueError(f'lvl {n}') from e
# stderr: ValueError: lvl 2
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 7, in <module>
# stderr:     f(3)
# stderr:     ~^^^
# stderr:   File "$FILE", line 6, in f
# stderr:     raise ValueError(f'lvl {n}') from e
# stderr: ValueError: lvl 3
