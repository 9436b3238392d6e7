class S:
    __slots__ = ('b', 'a')
    def __del__(s): print('del S')
class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
s = S(); s.b = C('b'); s.a = C('a'); del s.b; print('-'); s.b = C('b2'); del s
# expect: del b
# expect: -
# expect: del S
# expect: del a
# expect: del b2
