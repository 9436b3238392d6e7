class D:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): self.d[k] = v
    def __getitem__(self, k): return self.d[k]
    def __delitem__(self, k): print('del', k); del self.d[k]
    def __contains__(self, k): return k == 'always'
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
x = D(); x['a'] = 1; x['b'] = 2
del x['a']
print(list(x), 'always' in x, 'b' in x, len(x))
x['b'] += 5
print(x['b'])
# expect: del a
# expect: ['b'] True False 1
# expect: 7
