class A:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __eq__(self, o): return NotImplemented
print(A(1) < A(2), A(2) > A(1), A(1) == A(1), A(1) != A(1), sorted([A(3), A(1)], key=lambda a: a.v)[0].v)
A(1) <= A(2)
# expect: True True False True 1
# raises: TypeError: '<=' not supported between instances of 'A' and 'A'
