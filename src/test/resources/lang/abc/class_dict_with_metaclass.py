from abc import ABC
class M(type): pass
class C(metaclass=M):
    x = 1
class A(ABC):
    y = 2
print('x' in C.__dict__, C.__dict__['x'], A.__dict__['y'], 'y' in vars(A))  # expect: True 1 2 True
