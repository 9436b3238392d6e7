class A:
    def method(self): pass
A().methd()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     A().methd()
# stderr:     ^^^^^^^^^
# stderr: AttributeError: 'A' object has no attribute 'methd'. Did you mean: 'method'?
