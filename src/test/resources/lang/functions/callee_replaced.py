# A call finds what is there now, however often it found something else there.
class C:
    def __init__(self, x):
        self.x = x

    def m(self, y):
        return self.x + y


def f(x):
    return x + 1


def calls(o, n):
    out = 0
    for i in range(n):
        out += f(i) + o.m(i) + C(i).x + len([i, i])
    return out


o = C(1)
print(calls(o, 300))


def f(x):
    return x + 2


print(calls(o, 300))
C.m = lambda self, y: self.x - y
print(calls(o, 300))
o.m = lambda y: y
print(calls(o, 300))


def other(self, x, z=5):
    self.x = x * z


C.__init__ = other
print(calls(o, 300))
f.__code__ = (lambda x: x + 3).__code__
print(calls(o, 300))


def len(x):
    return 7


print(calls(o, 300))
C = lambda i: o
print(calls(o, 300))
f = 5
try:
    calls(o, 1)
except TypeError as e:
    print(e)
# expect: 135750
# expect: 136050
# expect: 46350
# expect: 135750
# expect: 315150
# expect: 315450
# expect: 316950
# expect: 93000
# expect: 'int' object is not callable
