import gc, weakref
class C: pass
def f():
    c = C(); r = weakref.ref(c)
    try: raise ValueError
    except ValueError as e: saved = e
    return r
r = f(); print(r() is not None); gc.collect(); print(r())
# expect: True
# expect: None
