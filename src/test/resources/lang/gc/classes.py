# A class is a circle of several objects: itself, its dict, its mro, its descriptors, a tuple of bases that can end.
import gc

gc.collect()

class Plain: pass
del Plain
print(gc.collect())  # expect: 5

class Slotted:
    __slots__ = ("u",)
del Slotted
print(gc.collect())  # expect: 4

class Base: pass
class Derived(Base): pass
del Base, Derived
print(gc.collect())  # expect: 9
