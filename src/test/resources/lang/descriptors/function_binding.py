class C:
    def m(self, a): return a
f = C.__dict__['m']
c = C()
print(f.__get__(c)(3), c.m.__func__ is f, c.m.__self__ is c)  # expect: 3 True True
print(C.m(c, 4))  # expect: 4
m = c.m
print(m(5), m == c.m, m is c.m)  # expect: 5 True False
