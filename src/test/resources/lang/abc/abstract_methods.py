from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): ...
    @abstractmethod
    def g(self): ...
class B(A):
    def f(self): return 1
class C(B):
    def g(self): return 2
for k in (A, B, C):
    try:
        print(k().f())
    except TypeError as e:
        print(e)
# expect: Can't instantiate abstract class A without an implementation for abstract methods 'f', 'g'
# expect: Can't instantiate abstract class B without an implementation for abstract method 'g'
# expect: 1
