class N:
    count = 0
    def __init__(s, nx): s.nx = nx
    def __del__(s): N.count += 1
h = None
for i in range(100): h = N(h)
del h; print(N.count)
# expect: 100
