list(map(lambda x: 1/x, [1, 0]))
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     list(map(lambda x: 1/x, [1, 0]))
# stderr:     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File "$FILE", line 1, in <lambda>
# stderr:     list(map(lambda x: 1/x, [1, 0]))
# stderr:                        ~^~
# stderr: ZeroDivisionError: division by zero
