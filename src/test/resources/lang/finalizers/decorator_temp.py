class C:
    def __init__(s): pass
    def __call__(s, f): return f
    def __del__(s): print('del')
@C()
def f(): pass
print('end')
# expect: del
# expect: end
