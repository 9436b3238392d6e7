class E(Exception):
    def __str__(self): return 'custom str'
raise E(1, 2)
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     raise E(1, 2)
# stderr: E: custom str
