class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
l = [C(1), C(2), C(3)]; del l; print('-'); t = (C(4), C(5)); del t; print('-'); d = {1: C(6), 2: C(7)}; del d
# expect: del 3
# expect: del 2
# expect: del 1
# expect: -
# expect: del 5
# expect: del 4
# expect: -
# expect: del 6
# expect: del 7
