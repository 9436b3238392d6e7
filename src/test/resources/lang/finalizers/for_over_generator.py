class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
for x in (C(i) for i in range(3)): print('it', x.n)
print('after'); x = None
# expect: it 0
# expect: del 0
# expect: it 1
# expect: del 1
# expect: it 2
# expect: after
# expect: del 2
