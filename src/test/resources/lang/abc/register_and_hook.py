from abc import ABC
class A(ABC): pass
class X: pass
print(issubclass(X, A), isinstance(X(), A))
A.register(X)
print(issubclass(X, A), isinstance(X(), A))
class HasF(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return hasattr(c, 'f') or NotImplemented
class Y:
    def f(self): pass
print(issubclass(Y, HasF), isinstance(X(), HasF))
try:
    A.register(1)
except TypeError as e:
    print(e)
# expect: False False
# expect: True True
# expect: True False
# expect: Can only register classes
