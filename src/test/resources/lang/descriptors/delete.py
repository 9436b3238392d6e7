class D:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): pass
    def __delete__(self, o): print('deleted')
class C: x = D()
del C().x
# expect: deleted
