class E(Exception):
    def __str__(self): raise ValueError
raise E(1)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     raise E(1)
# stderr: E: <exception str() failed>
