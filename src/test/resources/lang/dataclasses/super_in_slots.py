from dataclasses import dataclass
@dataclass(slots=True)
class Base:
    x: int = 0
    def name(self):
        return 'Base'
@dataclass(slots=True)
class Derived(Base):
    y: int = 1
    def name(self):
        return __class__.__name__ + ' of ' + super().name()
    @property
    def double(self):
        return super().name() * 2
print(Derived().name(), Derived().double)
@dataclass
class Open:
    x: int
try:
    @dataclass(frozen=True)
    class Mixed(Open):
        y: int
except TypeError as e:
    print(e)
# expect: Derived of Base BaseBase
# expect: cannot inherit frozen dataclass from a non-frozen one
