class C:
    def __complex__(self): return 1+2j
class F:
    def __float__(self): return 2.5
print(complex(C()), complex(F()), complex(C()) * 2, complex.from_number(3), [1+1j, 2j] == [1+1j, 2j], {1+0j: 'a'}[1])
z = 1
for _ in range(10):
    z *= 1 + 1j
print(z, z ** 2, abs(z), z / 2)
# expect: (1+2j) (2.5+0j) (2+4j) (3+0j) True a
# expect: 32j (-1024+0j) 32.0 16j
