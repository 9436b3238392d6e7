class N:
    def __init__(s, n, nx): s.n = n; s.nx = nx
    def __del__(s): print('del', s.n)
h = None
for i in range(4): h = N(i, h)
del h; print('end')
# expect: del 3
# expect: del 2
# expect: del 1
# expect: del 0
# expect: end
