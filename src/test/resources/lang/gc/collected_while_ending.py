# A callback or finaliser that collects finds neither the object that is ending nor what waits to end after it.
import gc
import weakref


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("ends", self.name)


class Whole:
    def __init__(self, *parts):
        self.parts = parts


class Collecting:
    def __del__(self):
        gc.collect()
        print("finalised")


gc.collect()
whole = Whole(Part("a"))
ref = weakref.ref(whole, lambda r: print("callback", gc.collect() > 1))
del whole

parts = [Part("b"), Collecting(), Part("c")]
del parts

parts = [Part("d"), Whole(Part("e")), Part("f")]
ref = weakref.ref(parts[1], lambda r: print("callback", gc.collect() > 1))
del parts

circle = Whole(Part("g"))
circle.parts[0].whole = circle
whole = Whole(Part("h"), Collecting())
del circle, whole
print("end", gc.collect())
# expect: callback False
# expect: ends a
# expect: ends c
# expect: finalised
# expect: ends b
# expect: ends f
# expect: callback False
# expect: ends e
# expect: ends d
# expect: ends g
# expect: finalised
# expect: ends h
# expect: end 0
