class C:
    def __getattr__(self, n): return n.upper()
    def __setattr__(self, n, v): print('set', n, v); super().__setattr__(n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
c = C()
print(c.foo)
c.x = 1
print(c.x)
del c.x
print(c.x)
# expect: FOO
# expect: set x 1
# expect: 1
# expect: del x
# expect: X
