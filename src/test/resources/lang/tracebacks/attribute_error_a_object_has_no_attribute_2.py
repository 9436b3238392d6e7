class A:
    @property
    def p(self): return self._missing
A().p
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     A().p
# stderr:   File "$FILE", line 3, in p
# stderr:     def p(self): return self._missing
# stderr:                         ^^^^^^^^^^^^^
# stderr: AttributeError: 'A' object has no attribute '_missing'
