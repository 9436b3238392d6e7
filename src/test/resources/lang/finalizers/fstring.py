class C:
    def __init__(s, n): s.n = n
    def __str__(s): return 'C%d' % s.n
    def __del__(s): print('del', s.n)
print(f'{C(1)} and {C(2)}'); print('end')
# expect: del 1
# expect: del 2
# expect: C1 and C2
# expect: end
