class C:
    def __init__(s, n): s.n = n
    def __lt__(s, o): return s.n < o.n
    def __del__(s): print('del', s.n)
print(C(1) < C(2) < C(3)); print('end')
# expect: del 1
# expect: del 3
# expect: del 2
# expect: True
# expect: end
