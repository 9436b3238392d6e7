import gc
class C: pass
c = C(); l = [c]
print(any(o is c for o in gc.get_objects()), any(o is l for o in gc.get_objects()), isinstance(gc.get_objects(), list))
# expect: True True True
