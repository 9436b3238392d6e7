import sys


def poke(value):
    frame = sys._getframe(1)
    frame.f_locals["x"] = value
    frame.f_locals["fresh"] = value


def look(n):
    x = 0
    total = 0
    for i in range(n):
        if i % 3 == 0:
            poke(i)
        total += x
    return x, total, sys._getframe().f_locals.get("fresh")


def numbers(n):
    x = 1.5
    s = 0.0
    for i in range(n):
        s += x * 2
        if i == n - 2:
            poke("text")
            break
    return x, s


def generator(n):
    x = 0
    for i in range(n):
        poke(i * 10)
        yield x


class P:
    def __init__(self):
        x = 5
        poke(6)
        self.x = x


def direct(a, x):
    y = x + a
    poke(y)
    return x + y


def rebound(n):
    x = 0
    for i in range(n):
        x = x + 1
        if i % 100 == 50:
            poke(1000)
    return x


def deleted():
    x = 3
    try:
        del sys._getframe().f_locals["x"]
    except ValueError as e:
        print(e)
    return x


for k in range(40):
    a = look(300)
    b = numbers(50)
    c = list(generator(20))
    d = P().x
    e = [direct(1, i) for i in range(50)]
    f = rebound(300)
print(a)
print(b)
print(c)
print(d)
print(e[:5], sum(e))
print(f)
deleted()


def own(n):
    x = 0
    fl = sys._getframe().f_locals
    for i in range(n):
        x = i
        fl["x"] = x * 2 + 1
    return x


def own_float(n):
    x = 0.5
    fl = sys._getframe().f_locals
    for i in range(n):
        x = x + 1.0
        if i % 7 == 3:
            fl["x"] = x + 0.25
    return x


for k in range(40):
    g = own(30), own_float(300)
print(g)
# expect: (297, 44550, 297)
# expect: ('text', 147.0)
# expect: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190]
# expect: 6
# expect: [2, 4, 6, 8, 10] 2550
# expect: 1049
# expect: cannot remove local variables from FrameLocalsProxy
# expect: (59, 311.25)
