import copy
class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
a = C([1]); b = copy.copy(a); c = copy.deepcopy(a); a.n = 'a'; b.n = 'b'; c.n = 'c'; del a; print('-'); del c; del b
# expect: del a
# expect: -
# expect: del c
# expect: del b
