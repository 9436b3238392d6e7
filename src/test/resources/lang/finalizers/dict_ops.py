class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
d = {i: C(i) for i in range(6)}
d[0] = 1; print('set'); del d[1]; print('del'); d.pop(2); print('pop'); d.popitem(); print('popitem'); d.update({3: 0}); print('update'); d.clear(); print('clear')
d.setdefault('x', C('x')); d.setdefault('x', C('y')); print('sd'); d |= {'x': 2}; print('end')
# expect: del 0
# expect: set
# expect: del 1
# expect: del
# expect: del 2
# expect: pop
# expect: del 5
# expect: popitem
# expect: del 3
# expect: update
# expect: del 4
# expect: clear
# expect: del y
# expect: sd
# expect: del x
# expect: end
