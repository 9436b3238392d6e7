class C:
    def __enter__(self): pass
    def __exit__(self, *a): raise TypeError('in exit')
try:
    with C(): raise ValueError('body')
except TypeError as e:
    print(e, repr(e.__context__))
# expect: in exit ValueError('body')
