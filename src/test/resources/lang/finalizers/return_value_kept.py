class C:
    def __del__(self): print('del')
def f():
    o = C(); return o
x = f(); print('kept'); f(); print('dropped'); del x
# expect: kept
# expect: del
# expect: dropped
# expect: del
