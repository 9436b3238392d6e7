for o in (3, object):
    try:
        len(o)
    except TypeError as e:
        print(e)
class C:
    def __len__(self): return -1
try:
    len(C())
except ValueError as e:
    print(e)
# expect: object of type 'int' has no len()
# expect: object of type 'type' has no len()
# expect: __len__() should return >= 0
