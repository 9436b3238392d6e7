class B:
    def __iter__(self):
        return 5
try:
    iter(B())
except TypeError as e:
    print(e)  # expect: iter() returned non-iterator of type 'int'
class N:
    __iter__ = None
try:
    iter(N())
except TypeError as e:
    print(e)  # expect: 'N' object is not iterable
