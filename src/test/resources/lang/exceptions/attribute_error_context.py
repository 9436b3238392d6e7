class G:
    def __getattr__(self, name): raise AttributeError(name)
    @property
    def p(self): raise AttributeError("from the property")
class P:
    @property
    def q(self): raise AttributeError("own")
for o, n in ((G(), "missing"), (P(), "q")):
    try: getattr(o, n)
    except AttributeError as e: print(e, e.name, e.obj is o)
try: P().q
except AttributeError as e: print(e.name, type(e.obj).__name__)
try: raise AttributeError("bare")
except AttributeError as e: print(e.name, e.obj)
# expect: missing missing True
# expect: own q True
# expect: q P
# expect: None None
