class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
l = [C(i) for i in range(8)]
del l[::3]; print('-'); l[::2] = [1, 2, 3]; print('-'); l[:] = []; print('end')
# expect: del 0
# expect: del 3
# expect: del 6
# expect: -
# expect: del 1
# expect: del 4
# expect: del 7
# expect: -
# expect: del 5
# expect: del 2
# expect: end
