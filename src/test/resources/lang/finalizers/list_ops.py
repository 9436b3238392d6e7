class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
l = [C(i) for i in range(6)]
l[0] = None; print('set'); del l[1]; print('del'); l.pop(); print('pop'); l[1:3] = []; print('slice'); l.remove(None); print('remove'); l *= 0; print('end')
# expect: del 0
# expect: set
# expect: del 1
# expect: del
# expect: del 5
# expect: pop
# expect: del 3
# expect: del 2
# expect: slice
# expect: remove
# expect: del 4
# expect: end
