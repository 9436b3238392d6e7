class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def mk():
    o = C(1)
    def setit(v):
        nonlocal o
        o = v
    return setit
s = mk(); s(C(2)); print('-'); s(None); print('end')
# expect: del 1
# expect: -
# expect: del 2
# expect: end
