x = 5
x()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     x()
# stderr:     ~^^
# stderr: TypeError: 'int' object is not callable
