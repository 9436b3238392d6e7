import time
tme.sleep(1)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     tme.sleep(1)
# stderr:     ^^^
# stderr: NameError: name 'tme' is not defined. Did you mean: 'time'?
