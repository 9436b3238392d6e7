import weakref, traceback
class C: pass
def f():
    o = C(); global r; r = weakref.ref(o); raise ValueError
try: f()
except ValueError as e: saved = e
traceback.clear_frames(saved.__traceback__); print(r())
# expect: None
