class C:
    b = 1
    a = 2
    def m(self): pass
print([n for n in C.__dict__ if not n.startswith('__')])  # expect: ['b', 'a', 'm']
