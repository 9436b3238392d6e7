class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 3
    def __eq__(self, o):
        return self.n == o.n
    def __repr__(self):
        return f'K{self.n}'
s = {K(i) for i in (1, 2, 3, 1, 4, 2, 7)}
print(len(s), sorted(k.n for k in s), K(7) in s, K(10) in s)  # expect: 5 [1, 2, 3, 4, 7] True False
