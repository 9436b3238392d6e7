class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def f():
    o = C('o')
    try: return C('r')
    finally: print('finally')
x = f(); print('got'); x = None
# expect: finally
# expect: del o
# expect: got
# expect: del r
