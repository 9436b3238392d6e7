class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
q = [C(1), C(2), C(3)]
while q: q.pop()
print('end')
# expect: del 3
# expect: del 2
# expect: del 1
# expect: end
