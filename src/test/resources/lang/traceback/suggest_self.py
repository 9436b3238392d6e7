class C:
    def __init__(self): self.value = 1
    def f(self): return value
C().f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     C().f()
# stderr:     ~~~~~^^
# stderr:   File "$FILE", line 3, in f
# stderr:     def f(self): return value
# stderr:                         ^^^^^
# stderr: NameError: name 'value' is not defined. Did you mean: 'self.value'?
