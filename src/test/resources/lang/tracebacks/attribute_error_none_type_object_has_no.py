class A:
    def m(self): return self.b.c.d
a = A(); a.b = None
a.m()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     a.m()
# stderr:     ~~~^^
# stderr:   File "$FILE", line 2, in m
# stderr:     def m(self): return self.b.c.d
# stderr:                         ^^^^^^^^
# stderr: AttributeError: 'NoneType' object has no attribute 'c'
