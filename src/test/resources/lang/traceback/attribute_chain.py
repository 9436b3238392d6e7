class A: pass
a = A(); a.b = A(); a.b.c = None
a.b.c.d.e
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     a.b.c.d.e
# stderr:     ^^^^^^^
# stderr: AttributeError: 'NoneType' object has no attribute 'd'
