class MyError(Exception): pass
def outer():
    class Local(Exception): pass
    raise Local
try: outer()
except Exception: raise MyError
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 5, in <module>
# stderr:     try: outer()
# stderr:          ~~~~~^^
# stderr:   File "$FILE", line 4, in outer
# stderr:     raise Local
# stderr: outer.<locals>.Local
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 6, in <module>
# stderr:     except Exception: raise MyError
# stderr:                       ^^^^^^^^^^^^^
# stderr: MyError
