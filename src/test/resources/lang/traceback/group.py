def g():
    raise ExceptionGroup('several', [ValueError(1), ExceptionGroup('inner', [TypeError('t')])])
g()
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "$FILE", line 3, in <module>
# stderr:   |     g()
# stderr:   |     ~^^
# stderr:   |   File "$FILE", line 2, in g
# stderr:   |     raise ExceptionGroup('several', [ValueError(1), ExceptionGroup('inner', [TypeError('t')])])
# stderr:   | ExceptionGroup: several (2 sub-exceptions)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | ValueError: 1
# stderr:     +---------------- 2 ----------------
# stderr:     | ExceptionGroup: inner (1 sub-exception)
# stderr:     +-+---------------- 1 ----------------
# stderr:       | TypeError: t
# stderr:       +------------------------------------
