class V:
    def __init__(self, *c): self.c = c
    def __add__(self, o): return V(*[a + b for a, b in zip(self.c, o.c)])
    def __mul__(self, k): return V(*[a * k for a in self.c])
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __lt__(self, o): return self.c < o.c
    def __neg__(self): return self * -1
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i]
    def __contains__(self, x): return x in self.c
    def __bool__(self): return any(self.c)
    def __call__(self, *a): return a
    def __repr__(self): return f'V{self.c}'
v = V(1, 2)
print(v + v, v * 3, 3 * v, -v, v == V(1, 2), v != V(1, 2), v < V(2, 0), V(2, 0) > v)
print(len(v), v[1], 2 in v, 5 in v, bool(V(0, 0)), v(9), list(v))
# expect: V(2, 4) V(3, 6) V(3, 6) V(-1, -2) True False True True
# expect: 2 2 True False False (9,) [1, 2]
