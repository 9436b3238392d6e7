class C:
    def __enter__(self): return self
    def __exit__(self, *a): pass
def f():
    with C() as c:
        c.nothing()
f()
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 7, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "$FILE", line 6, in f
# stderr:     c.nothing()
# stderr:     ^^^^^^^^^
# stderr: AttributeError: 'C' object has no attribute 'nothing'
