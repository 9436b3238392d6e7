from functools import singledispatchmethod
class Shape:
    @singledispatchmethod
    def area(self, arg):
        raise NotImplementedError(arg)
    @area.register
    @classmethod
    def _(cls, arg: str):
        return cls.__name__ + arg
    @area.register
    @staticmethod
    def _(arg: int):
        return arg * arg
print(Shape().area("x"), Shape().area(3))
c = classmethod(Shape.area.__func__ if hasattr(Shape.area, "__func__") else lambda x: x)
f = staticmethod(lambda x: x)
f.__annotations__ = {"x": int}
print(f.__annotations__, f.__func__.__annotations__, vars(Shape)["area"].dispatcher.registry.keys() - {object} == {str, int})
# expect: Shapex 9
# expect: {'x': <class 'int'>} {} True
