print((lambda: (yield))().send(1))
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 1, in <module>
# stderr:     print((lambda: (yield))().send(1))
# stderr:           ~~~~~~~~~~~~~~~~~~~~~~~~^^^
# stderr: TypeError: can't send non-None value to a just-started generator
