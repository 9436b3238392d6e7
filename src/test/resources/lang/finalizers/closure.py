class C:
    def __del__(self): print('del')
def mk():
    o = C()
    return lambda: o
f = mk(); print('made'); f = None; print('end')
# expect: made
# expect: del
# expect: end
