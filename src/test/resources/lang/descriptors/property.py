class T:
    def __init__(self): self._c = 0
    @property
    def c(self): "celsius"; return self._c
    @c.setter
    def c(self, v): self._c = v
    @c.deleter
    def c(self): self._c = None
t = T()
t.c = 5
print(t.c, T.c.__doc__)  # expect: 5 celsius
del t.c
print(t.c)  # expect: None
