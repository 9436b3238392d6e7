class L(list):
    def total(self): return sum(self)
class D(dict):
    def __missing__(self, k): return k * 2
l = L([1, 2]); l.append(3)
print(l, l.total(), D()['ab'], len(l))  # expect: [1, 2, 3] 6 abab 3
