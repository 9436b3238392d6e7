import gc
import weakref

log = []
namespace = {}
exec("def f(): pass\ndef g(): return 1", namespace)
f = namespace.pop("f")
watch = weakref.ref(f.__code__, lambda r: log.append("code of f"))
g = weakref.ref(namespace["g"].__code__)
print(watch() is f.__code__, log)  # expect: True []
del f
gc.collect()  # the free-threaded build ends code objects in a collection only
print(watch(), log)  # expect: None ['code of f']
print(g() is namespace["g"].__code__)  # expect: True


def here():
    pass


# the code of this module, which runs, still holds the one that the function was made of
kept = weakref.ref(here.__code__)
del here
gc.collect()
print(kept() is None)  # expect: False


def generator():
    yield 1


ran = generator()
next(ran)
kept = weakref.ref(ran.gi_code)
del generator
gc.collect()
print(kept() is ran.gi_code)  # expect: True
