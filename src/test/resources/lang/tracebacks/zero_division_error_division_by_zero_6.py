def f():
	return	1/0
f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 2, in f
# stderr:     return	1/0
# stderr:            ~^~
# stderr: ZeroDivisionError: division by zero
