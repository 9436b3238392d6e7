# What is no character can be in an array of text, but not shown.
import array

a = array.array('w')
a.frombytes(array.array('I', [0x41, 0x110000]).tobytes())
print(len(a))
for look in (repr, lambda a: a.tounicode(), lambda a: a.tolist()):
    try:
        print(look(a))
    except ValueError as e:
        print(e)
# expect: 2
# expect: 'utf-32-le' codec can't decode bytes in position 4-7: code point not in range(0x110000)
# expect: 'utf-32-le' codec can't decode bytes in position 4-7: code point not in range(0x110000)
# expect: chr() arg not in range(0x110000)
