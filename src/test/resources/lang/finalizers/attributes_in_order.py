class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
o = C('o'); o.x = C('x'); o.y = C('y'); o.x2 = C('z'); del o
# expect: del o
# expect: del x
# expect: del y
# expect: del z
