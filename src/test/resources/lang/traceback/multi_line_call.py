def f(*a): raise ValueError(a)
f(
    1,
    2,
    3,
    4,
    5,
)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     f(
# stderr:     ~^
# stderr:         1,
# stderr:         ^^
# stderr:     ...<3 lines>...
# stderr:         5,
# stderr:         ^^
# stderr:     )
# stderr:     ^
# stderr:   File "$FILE", line 1, in f
# stderr:     def f(*a): raise ValueError(a)
# stderr:                ^^^^^^^^^^^^^^^^^^^
# stderr: ValueError: (1, 2, 3, 4, 5)
