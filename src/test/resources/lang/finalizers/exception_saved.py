class C:
    def __del__(self): print('del')
def f():
    o = C(); raise ValueError
try: f()
except ValueError as e: x = e
print('saved'); del x; print('after')
# expect: saved
# expect: del
# expect: after
