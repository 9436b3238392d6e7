class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def f():
    o = C('f')
    try: g()
    except KeyError as e: raise ValueError from e
def g():
    o = C('g'); raise KeyError
try: f()
except ValueError as e: print(type(e.__cause__).__name__)
print('after')
# expect: KeyError
# expect: del g
# expect: del f
# expect: after
