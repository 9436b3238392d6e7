class D(dict):
    def __missing__(self, key):
        return key * 2
d = D(a=1)
print(d['a'], d['zz'], d.get('zz'), 'zz' in d, len(d))  # expect: 1 zzzz None False 1
