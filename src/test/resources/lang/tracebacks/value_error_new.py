def f():
    try: 1/0
    except* ZeroDivisionError: raise ValueError('new')
f()
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "$FILE", line 3, in f
# stderr:   |     except* ZeroDivisionError: raise ValueError('new')
# stderr:   | ExceptionGroup:  (1 sub-exception)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | Traceback (most recent call last):
# stderr:     |   File "$FILE", line 2, in f
# stderr:     |     try: 1/0
# stderr:     |          ~^~
# stderr:     | ZeroDivisionError: division by zero
# stderr:     +------------------------------------
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 3, in f
# stderr:     except* ZeroDivisionError: raise ValueError('new')
# stderr:                                ^^^^^^^^^^^^^^^^^^^^^^^
# stderr: ValueError: new
