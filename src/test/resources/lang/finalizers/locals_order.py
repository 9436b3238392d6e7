class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def f(a):
    b = C('b'); c = C('c'); print('body')
f(C('a')); print('end')
# expect: body
# expect: del c
# expect: del b
# expect: del a
# expect: end
