class A: pass
raise A()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     raise A()
# stderr: TypeError: exceptions must derive from BaseException
