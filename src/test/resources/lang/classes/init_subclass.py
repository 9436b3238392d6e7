class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        Base.registry.append((cls.__name__, tag))
class A(Base): pass
class B(Base, tag='b'): pass
print(Base.registry)  # expect: [('A', None), ('B', 'b')]
