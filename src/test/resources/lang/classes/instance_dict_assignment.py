class C: pass
c = C()
c.__dict__['a'] = 1
c.__dict__ = {'b': 2}
print(c.b, vars(c))  # expect: 2 {'b': 2}
