class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
for x in map(C, range(2)): print('it', x.n)
print('after'); x = None; print(sum(1 for _ in map(C, range(2)))); _ = 0; print('end')
# expect: it 0
# expect: del 0
# expect: it 1
# expect: after
# expect: del 1
# expect: del 0
# expect: del 1
# expect: 2
# expect: end
