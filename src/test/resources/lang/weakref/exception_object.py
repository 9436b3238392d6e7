import weakref
class E(Exception): pass
try: raise E
except E as e: r = weakref.ref(e); print(r() is e)
print(r())
# expect: True
# expect: None
