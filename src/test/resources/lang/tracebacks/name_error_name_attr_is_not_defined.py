class A:
    attr = 1
    def m(self): return attr
A().m()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 4, in <module>
# stderr:     A().m()
# stderr:     ~~~~~^^
# stderr:   File "$FILE", line 3, in m
# stderr:     def m(self): return attr
# stderr:                         ^^^^
# stderr: NameError: name 'attr' is not defined. Did you mean: 'self.attr'?
