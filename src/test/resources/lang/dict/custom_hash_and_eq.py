class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 7
    def __eq__(self, other):
        return isinstance(other, K) and self.n == other.n
    def __repr__(self):
        return f'K{self.n}'
d = {K(i): i for i in range(5)}
print(d, d[K(3)], K(9) in d)  # expect: {K0: 0, K1: 1, K2: 2, K3: 3, K4: 4} 3 False
del d[K(0)]
d[K(4)] = 'four'
print(d)  # expect: {K1: 1, K2: 2, K3: 3, K4: 'four'}
