import functools
class C:
    @functools.cached_property
    def p(self):
        print('computing')  # expect: computing
        return 42
c = C()
print(c.p, c.p, c.__dict__)  # expect: 42 42 {'p': 42}
