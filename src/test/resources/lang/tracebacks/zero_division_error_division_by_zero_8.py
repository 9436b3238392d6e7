[x for x in range(3) if 1/0]
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     [x for x in range(3) if 1/0]
# stderr:                             ~^~
# stderr: ZeroDivisionError: division by zero
