import weakref
class C: pass
def f():
    o = C(); global r; r = weakref.ref(o); raise ValueError
try: f()
except ValueError as e: saved = e
saved.__traceback__ = None; print(r())
# expect: None
