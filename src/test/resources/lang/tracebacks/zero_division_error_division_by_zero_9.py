{k: v/0 for k, v in {'a':1}.items()}
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     {k: v/0 for k, v in {'a':1}.items()}
# stderr:         ~^~
# stderr: ZeroDivisionError: division by zero
