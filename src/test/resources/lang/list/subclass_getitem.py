class L(list):
    def __getitem__(self, i):
        return ('got', i)
a = L([1])
print(a[0], a[1:2], list(a))  # expect: ('got', 0) ('got', slice(1, 2, None)) [1]
