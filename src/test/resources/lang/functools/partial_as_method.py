import functools
class C:
    def __init__(self, n):
        self.n = n
    m = functools.partial(lambda self, k: (type(self).__name__, k))
print(C(1).m(5))  # expect: ('C', 5)
p = functools.partial(print)
p.note = 'x'
print(p.note, p.__dict__)  # expect: x {'note': 'x'}
