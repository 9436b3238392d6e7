class F(float):
    unit = 'm'
    def __new__(cls, v, unit='km'):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
f = F('2.5', unit='s')
print(f, f.unit, f + 1, type(f * 2).__name__, F(1) == 1.0, float(f), type(float(f)).__name__, f.hex(), f'{f:.3f}')
print(round(f), round(f, 1), int(f), f.is_integer(), hash(f) == hash(2.5), F.fromhex('0x1p1').unit)
# expect: 2.5 s 3.5 float True 2.5 float 0x1.4000000000000p+1 2.500
# expect: 2 2.5 2 False True km
