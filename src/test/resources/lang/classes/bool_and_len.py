class L:
    def __len__(self): return 0
class B(L):
    def __bool__(self): return True
print(bool(L()), bool(B()), 'y' if L() else 'n')  # expect: False True n
class Bad:
    def __bool__(self): return 5
bool(Bad())
# raises: TypeError: __bool__ should return bool, returned int
