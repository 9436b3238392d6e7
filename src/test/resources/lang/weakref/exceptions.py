# Built-in exceptions have no place for weak references, classes derived from them have.
import weakref

class Failure(Exception): pass

try:
    weakref.ref(ValueError())
except TypeError as e:
    print(e)  # expect: cannot create weak reference to 'ValueError' object
failure = Failure()
print(weakref.ref(failure)() is failure)  # expect: True
print("__weakref__" in Failure.__dict__, "__weakref__" in ValueError.__dict__)  # expect: True False
