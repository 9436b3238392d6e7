class P(property):
    """class doc"""
class D:
    @P
    def x(self):
        'getter doc'
        return 1
    @x.setter
    def x(self, v): print('set', v)
print(D.x.__doc__, type(D.x).__name__, D().x)
D().x = 5
class Base:
    @property
    def v(self): return 'base'
class Sub(Base):
    @Base.v.getter
    def v(self): return 'sub of ' + super().v
print(Sub().v, Base().v)
# expect: getter doc P 1
# expect: set 5
# expect: sub of base base
