class Meta(type):
    def mro(cls):
        cls.__dict__["greet"]()
        return super().mro()


class A(metaclass=Meta):
    def greet():
        print("inside", __class__.__name__, __class__.__qualname__)


class B:
    def method(self):
        "says something"


B.method.colour = "red"
m = B().method
print(m.__doc__, m.colour, "colour" in dir(m))
try:
    m.colour = 3
except AttributeError as e:
    print(e)
print(str.maketrans.__qualname__, "x".join.__qualname__, dict.fromkeys.__qualname__)


class Plain: pass


try:
    del Plain.__abstractmethods__
except AttributeError as e:
    print(e)
# expect: inside A A
# expect: says something red True
# expect: 'method' object has no attribute 'colour' and no __dict__ for setting new attributes
# expect: str.maketrans str.join dict.fromkeys
# expect: __abstractmethods__
