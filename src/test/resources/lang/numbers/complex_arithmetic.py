inf, nan = float('inf'), float('nan')
print(complex(-0.0, -0.0) + (-0.0), -0.0 - complex(0.0, 0.0), 3 - complex(1, 0.0), True + 1j)
print(complex(inf, 1) * 2, complex(inf, nan) / 2, 2 * complex(inf, nan), 5.0 / complex(1, -0.0))
for z in complex(inf, 1), complex(1, nan), complex(inf, inf), complex(1e200, nan), complex(1, inf):
    for w in complex(inf, nan), complex(1, inf), complex(1e200, 1e200), complex(2, -3):
        print(z * w, z / w)
for f in lambda: (1e200 + 1j) ** 5, lambda: 1j / 0, lambda: 1 / 0j, lambda: 1j / 0j, lambda: 0j ** -1:
    try:
        print(f())
    except ArithmeticError as e:
        print(type(e).__name__, e)
print((1 + 2j) ** 3, (1 + 2j) ** -2, 2 ** (1 + 0j), pow(1j, 2))
# expect: (-0-0j) (-0-0j) (2-0j) (1+1j)
# expect: (inf+2j) (inf+nanj) (inf+nanj) (5+0j)
# expect: (inf+nanj) (nan+nanj)
# expect: (nan+infj) (nan+nanj)
# expect: (inf+infj) (inf-infj)
# expect: (inf-infj) (inf+infj)
# expect: (inf+nanj) (nan+nanj)
# expect: (nan+infj) (nan+nanj)
# expect: (nan+nanj) (nan+nanj)
# expect: (nan+nanj) (nan+nanj)
# expect: (inf+infj) (nan+nanj)
# expect: (nan+infj) (nan+nanj)
# expect: (nan+infj) (inf+nanj)
# expect: (inf+nanj) (nan+infj)
# expect: (inf+nanj) (nan+nanj)
# expect: (nan+infj) (nan+nanj)
# expect: (inf+infj) (nan+nanj)
# expect: (nan+nanj) (nan+nanj)
# expect: (nan+infj) (nan+nanj)
# expect: (-inf+infj) (nan+nanj)
# expect: (-inf+infj) (inf+infj)
# expect: (inf+infj) (-inf+infj)
# expect: OverflowError complex exponentiation
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError zero to a negative or complex power
# expect: (-11-2j) (-0.12-0.16j) (2+0j) (-1+0j)
