b = bytearray(b'abc')
def put(k, v): b[k] = v
def drop(k): del b[k]
for f in (lambda: put(0, 256), lambda: put(5, 1), lambda: put('a', 1), lambda: put(0, 'a'), lambda: put(slice(0, 3, 2), b'xyz'), lambda: put(slice(0, 1), 5), lambda: drop(9), lambda: b.append('a'), lambda: b.append(-1), lambda: b.remove(0), lambda: b.pop(9), lambda: bytearray().pop(), lambda: b.extend('x'), lambda: b.extend(5), lambda: {b: 1}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(b)
# expect: ValueError byte must be in range(0, 256)
# expect: IndexError bytearray index out of range
# expect: TypeError bytearray indices must be integers or slices, not str
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError attempt to assign bytes of size 3 to extended slice of size 2
# expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: IndexError bytearray index out of range
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError byte must be in range(0, 256)
# expect: ValueError value not found in bytearray
# expect: IndexError pop index out of range
# expect: IndexError pop from empty bytearray
# expect: TypeError expected iterable of integers; got: 'str'
# expect: TypeError can't extend bytearray with int
# expect: TypeError cannot use 'bytearray' as a dict key (unhashable type: 'bytearray')
# expect: bytearray(b'abc')
