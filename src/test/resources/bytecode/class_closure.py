def f(x):
    class A:
        y = x
        x = 2
        z = [x for _ in y]
        def g(self):
            return x
    return A
