class A:
    x: int
    for i in x:
        y: x = i
    a.b: c
    def f(self, p: x, *q: y, r: "z" = 1) -> A: ...
