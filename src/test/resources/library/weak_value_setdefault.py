# weakref.WeakValueDictionary: setdefault is a look and a store
# found in: gil gil-legacy free-threaded
from gilscope import parallel
from weakref import WeakValueDictionary


class Thing:
    pass


known = WeakValueDictionary()
got = []
parallel(
    lambda: got.append(known.setdefault("k", Thing())),
    lambda: got.append(known.setdefault("k", Thing())),
)
assert got[0] is got[1]
