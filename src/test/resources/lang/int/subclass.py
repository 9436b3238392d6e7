class I(int):
    def __repr__(self):
        return f'I({int(self)})'
a = I(5)
print(a, repr(a), a + 1, type(a + 1).__name__, type(-a).__name__, type(a.real).__name__)
print(I('7', 8), I(), a == 5, hash(a) == hash(5), isinstance(a, int))
print([10, 20, 30, 40, 50, 60][a], 'x' * a, range(a))
a.note = 'has a dict'
print(a.note, int(a) is not a, type(int(a)).__name__)
print(I.from_bytes(b'\x01\x00'), type(I.from_bytes(b'\x01')).__name__)
# expect: I(5) I(5) 6 int int int
# expect: I(7) I(0) True True True
# expect: 60 xxxxx range(0, 5)
# expect: has a dict True int
# expect: I(256) I
