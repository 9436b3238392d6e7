class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
for x in [C(1), C(2)]: print('it', x.n)
print('after'); del x; print('end')
# expect: it 1
# expect: it 2
# expect: del 1
# expect: after
# expect: del 2
# expect: end
