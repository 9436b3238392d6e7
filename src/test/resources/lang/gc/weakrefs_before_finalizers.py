import gc
import weakref

gc.disable()


class Returns:
    def __del__(self):
        global kept
        kept = self
        print("in del", w() is None, table.get("a") is None)


s = Returns()
s.x = s
w = weakref.ref(s)
table = weakref.WeakValueDictionary(a=s)
called = weakref.ref(s, lambda r: print("called"))
del s
gc.collect()
print(w() is None, kept is not None, len(table), called() is None)


class Gone:
    def __del__(self):
        print("del")


s = Gone()
s.x = s
w = weakref.ref(s)
del s
gc.collect()
print(w(), gc.collect())


def mro():
    class Meta(type):
        def mro(cls):
            return [cls, dict, object]

    class X(metaclass=Meta): pass


try:
    mro()
except TypeError as e:
    print(e)


def outer():
    a = 1

    def inner():
        return a

    return inner


try:
    exec(outer().__code__, {}, closure=(int,))
except TypeError as e:
    print(e)
try:
    type("X", (type("E", (), {"__mro_entries__": lambda self, b: ()})(),), {})
except TypeError as e:
    print(e)
# expect: called
# expect: in del True True
# expect: True True 0 True
# expect: del
# expect: None 0
# expect: mro() returned base with unsuitable layout ('dict')
# expect: code object requires a closure of exactly length 1
# expect: type() doesn't support MRO entry resolution; use types.new_class()
