# super() in methods that objects of several classes share.
import sys
class Base:
    def __init__(self, a): self.a = a
    def who(self): return 'Base'
    def where(self): return sys._getframe(1).f_code.co_qualname
class Mid(Base):
    def __init__(self, a, b):
        super().__init__(a); self.b = b
    def who(self): return 'Mid ' + super().who()
    def where(self): return super().where()
class Other(Base):
    def who(self): return 'Other'
class C1(Mid): pass
class C2(Mid, Other):
    def who(self): return 'C2 ' + super().who()
class C3(Mid): x = 1
class C4(Mid): x = 2
class C5(C2):
    def who(self): return 'C5 ' + super().who()
def run(kinds):
    out = None
    for i in range(120):
        k = kinds[i % len(kinds)]
        o = k(i, i + 1)
        out = o.a + o.b, o.who(), o.where()
    return out
for kinds in ([C1], [C1, C2], [C2, C1, C3], [C1, C3, C4, C2], [C1, C2, C3, C4, C5], [C5]):
    print(run(kinds))
Base.who = lambda self: 'changed'
Other.who = Base.where
print(run([C1]), run([C2, C5]))
def late(self): return super(Mid, self).who()
Mid.late = late
print([C1(1, 2).late(), C2(1, 2).late()])
class Not(Base):
    def who(self): return super(Mid, self).who()
for i in range(50):
    try: Not(1).who()
    except TypeError as e: t = e
print(t)
# expect: (239, 'Mid Base', 'Mid.where')
# expect: (239, 'C2 Mid Other', 'Mid.where')
# expect: (239, 'Mid Base', 'Mid.where')
# expect: (239, 'C2 Mid Other', 'Mid.where')
# expect: (239, 'C5 C2 Mid Other', 'Mid.where')
# expect: (239, 'C5 C2 Mid Other', 'Mid.where')
# expect: (239, 'Mid changed', 'Mid.where') (239, 'C5 C2 Mid Mid.who', 'Mid.where')
# expect: ['changed', 'late']
# expect: super(type, obj): obj (instance of Not) is not an instance or subtype of type (Mid).
