import weakref
class C: pass
def f():
    o = C(); global r; r = weakref.ref(o); raise ValueError
try: f()
except ValueError as e: print(r() is not None)
print(r())
# expect: True
# expect: None
