for o in ([1], (1,), 'a', b'a', bytearray(b'a')):
    for n in ('__mul__', '__rmul__', '__radd__', '__format__'):
        try:
            print(getattr(o, n)(None))
        except (TypeError, AttributeError) as e:
            print(e)
try:
    print(b'a' < memoryview(b'b'))
except TypeError as e:
    print(e)
print(b'a' == bytearray(b'a'), b'a' < bytearray(b'b'), b'a' == memoryview(b'a'), b'a'.__eq__(bytearray(b'a')))
for f in (lambda: 'a'.expandtabs(1, x=2), lambda: 'a'.splitlines(a=1, b=2), lambda m=property().__set_name__: m(int, x='a'), lambda: property().__get__()):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'list' object has no attribute '__radd__'
# expect: __format__() argument must be str, not None
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'tuple' object has no attribute '__radd__'
# expect: __format__() argument must be str, not None
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'str' object has no attribute '__radd__'
# expect: __format__() argument must be str, not None
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'bytes' object has no attribute '__radd__'
# expect: __format__() argument must be str, not None
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'bytearray' object has no attribute '__radd__'
# expect: __format__() argument must be str, not None
# expect: '<' not supported between instances of 'bytes' and 'memoryview'
# expect: True True True NotImplemented
# expect: expandtabs() takes at most 1 argument (2 given)
# expect: splitlines() takes at most 1 keyword argument (2 given)
# expect: __set_name__() takes no keyword arguments
# expect: __get__ expected at least 1 argument, got 0
