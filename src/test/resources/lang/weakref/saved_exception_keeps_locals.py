import weakref
class C: pass
def f():
    o = C(); global r; r = weakref.ref(o); raise ValueError
try: f()
except ValueError as e: saved = e
print(r() is not None); saved = None; print(r())
# expect: True
# expect: None
