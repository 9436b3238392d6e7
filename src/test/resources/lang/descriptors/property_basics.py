class Temp:
    def __init__(self): self._c = 0
    @property
    def c(self):
        "degrees"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError('too cold')
        self._c = v
    @c.deleter
    def c(self): print('deleted')
    @property
    def f(self): return self.c * 9 / 5 + 32
t = Temp()
t.c = 100
print(t.c, t.f, Temp.c.__doc__, Temp.c.__name__, Temp.f.fset, type(Temp.c).__name__)
del t.c
for action in ('t.f = 1', 'del t.f', 't.c = -300'):
    try:
        exec(action)
    except Exception as e:
        print(type(e).__name__, e)
# expect: 100 212.0 degrees c None property
# expect: deleted
# expect: AttributeError property 'f' of 'Temp' object has no setter
# expect: AttributeError property 'f' of 'Temp' object has no deleter
# expect: ValueError too cold
