from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
class Sq(Shape):
    def area(self): return 4
print(Sq().area())  # expect: 4
Shape()
# raises: TypeError: Can't instantiate abstract class Shape without an implementation for abstract method 'area'
