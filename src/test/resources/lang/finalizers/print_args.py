class C:
    def __init__(s, n): s.n = n
    def __repr__(s): return 'C%d' % s.n
    def __del__(s): print('del', s.n)
print(C(1), [C(2)], {3: C(3)}); print('end')
# expect: C1 [C2] {3: C3}
# expect: del 3
# expect: del 2
# expect: del 1
# expect: end
