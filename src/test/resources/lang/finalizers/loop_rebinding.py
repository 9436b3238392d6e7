class C:
    def __init__(s, n): s.n = n; print('new', n)
    def __del__(s): print('del', s.n)
def f():
    for i in range(3): o = C(i)
    print('done')
f()
# expect: new 0
# expect: new 1
# expect: del 0
# expect: new 2
# expect: del 1
# expect: done
# expect: del 2
