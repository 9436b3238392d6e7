lambda_ = lambda: 1/0
lambda_()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     lambda_()
# stderr:     ~~~~~~~^^
# stderr:   File "$FILE", line 1, in <lambda>
# stderr:     lambda_ = lambda: 1/0
# stderr:                       ~^~
# stderr: ZeroDivisionError: division by zero
