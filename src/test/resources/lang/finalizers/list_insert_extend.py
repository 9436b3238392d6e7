class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
l = []; l.insert(0, C(1)); l.extend([C(2)]); l += (C(3),); print(len(l)); m = l + l; del l; print('m'); m.reverse(); m.sort(key=lambda c: c.n); del m[0]; print('-'); m.clear()
# expect: 3
# expect: m
# expect: -
# expect: del 3
# expect: del 2
# expect: del 1
