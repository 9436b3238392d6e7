class I:
    def __index__(self): return 2
print([10, 20, 30][I()], hex(I()), range(I()), 'abc'[I()], bin(I()), [0] * I())  # expect: 30 0x2 range(0, 2) c 0b10 [0, 0]
