print([x for x in b'abc'], list(reversed(b'ab')), sorted(b'cab'), max(b'abc'), sum(b'\x01\x02'), list(bytearray(b'xy')), tuple(enumerate(b'ab')))
b = bytearray(b'ab')
it = iter(b)
print(next(it), b.append(99), list(it), next(it, None), type(it).__name__, type(iter(b'')).__name__)
# expect: [97, 98, 99] [98, 97] [97, 98, 99] 99 3 [120, 121] ((0, 97), (1, 98))
# expect: 97 None [98, 99] None bytearray_iterator bytes_iterator
