import weakref
class C:
    x = 1
o = C(); p = weakref.proxy(o); print(p.x); del o
try: p.x
except ReferenceError as e: print(e)
# expect: 1
# expect: weakly-referenced object no longer exists
