class C:
    def __class_getitem__(cls, k): return f'{cls.__name__}[{k}]'
print(C[int.__name__], C['x'])  # expect: C[int] C[x]
int['x']
# raises: TypeError: type 'int' is not subscriptable
