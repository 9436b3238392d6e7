class C:
    def __del__(self): print('del')
def f():
    global g
    del g
g = C(); f(); print('end')
# expect: del
# expect: end
