def mk(e):
    try: raise e
    except Exception as x: return x
try:
    raise ExceptionGroup('outer', [mk(ValueError('a')), mk(TypeError('b'))])
except* ValueError as g:
    print(g, g.exceptions)
# expect: outer (1 sub-exception) (ValueError('a'),)
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "$FILE", line 5, in <module>
# stderr:   |     raise ExceptionGroup('outer', [mk(ValueError('a')), mk(TypeError('b'))])
# stderr:   | ExceptionGroup: outer (1 sub-exception)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | Traceback (most recent call last):
# stderr:     |   File "$FILE", line 2, in mk
# stderr:     |     try: raise e
# stderr:     |          ^^^^^^^
# stderr:     | TypeError: b
# stderr:     +------------------------------------
