class Data:
    def __get__(self, o, t=None): return 'data'
    def __set__(self, o, v): print('set', v)
class NonData:
    def __get__(self, o, t=None): return 'non-data'
class C:
    d = Data()
    n = NonData()
c = C()
c.__dict__['d'] = c.__dict__['n'] = 'instance'
print(c.d, c.n, C.d)
c.d = 1
# expect: data instance data
# expect: set 1
