class C:
    def __del__(self): print('del')
def f():
    o = C(); raise ValueError
try: f()
except ValueError: print('handling')
print('after')
# expect: handling
# expect: del
# expect: after
