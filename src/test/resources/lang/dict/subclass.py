class D(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, ('set', v))
d = D(a=1)
d['b'] = 2
d.update(c=3)
d.setdefault('e', 5)
print(d, type(d.copy()).__name__, type(d | {}).__name__)  # expect: {'a': 1, 'b': ('set', 2), 'c': 3, 'e': 5} dict dict
