class Foo:
    def __init__(self): self.bar = 1
Foo().baz
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     Foo().baz
# stderr: AttributeError: 'Foo' object has no attribute 'baz'. Did you mean: 'bar'?
