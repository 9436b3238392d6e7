class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def f(n):
    c = C(n)
    if n: f(n - 1)
    print('leave', n)
f(2)
# expect: leave 0
# expect: del 0
# expect: leave 1
# expect: del 1
# expect: leave 2
# expect: del 2
