class C:
    def m(self, x): pass
C().m()
# raises: TypeError: C.m() missing 1 required positional argument: 'x'
