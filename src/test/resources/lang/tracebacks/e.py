class E(Exception): pass
raise E
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     raise E
# stderr: E
