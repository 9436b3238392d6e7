class C:
    def __init__(s, n): s.n = n
    def __hash__(s): return s.n
    def __eq__(s, o): return s.n == o.n
    def __del__(s): print('del', s.n)
s = {C(1), C(2), C(3)}; s.add(C(1)); print('dup'); s.discard(C(2)); print('disc'); s -= {C(3)}; print('sub'); s.pop(); print('end')
# expect: del 1
# expect: dup
# expect: del 2
# expect: del 2
# expect: disc
# expect: del 3
# expect: del 3
# expect: sub
# expect: del 1
# expect: end
