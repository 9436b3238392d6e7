import struct, csv, io, cmath, math, bisect, sys, string, configparser, collections
def t(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
class My(struct.Struct):
    def __init__(self, n=2): super().__init__('>%dh' % n)
m = My(3); print(m, m.size, m.pack(1,2,3), m.format)
s = struct.Struct('h'); s.__init__('hh'); print(s, s.size)
h = struct.Struct.__new__(struct.Struct)
t(h.pack, 1); t(repr, h); print(h.size); t(lambda: h.format); t(h.unpack, b''); t(h.iter_unpack, b''); t(h.unpack_from, b'')
class Two(struct.Struct):
    def __new__(cls, fmt, extra): return super().__new__(cls, fmt)
    def __init__(self, fmt, extra): super().__init__(fmt); self.extra = extra
t(lambda: Two('i', 5).extra)
class N(struct.Struct):
    def __new__(cls): return super().__new__(cls, '>i')
    def __init__(self): pass
t(lambda: N().size)
for row in (['', ''], [None, ''], ['a',''], ['',None]):
  for q in (csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL, csv.QUOTE_MINIMAL):
    f = io.StringIO()
    t(csv.writer(f, delimiter=' ', skipinitialspace=True, quoting=q).writerow, row); print(repr(f.getvalue()))
print(math.sumprod((-5, -5, 10), (1.5, 4611686018427387904, 2305843009213693952)))
t(math.sumprod, [1.5, 2, 3], [2, 3, 4.5]); t(math.sumprod, [1, 2.5, True], [2**70, 1, 2]); t(math.sumprod, [1e16, 1, -1e16], [1.0,1.0,1.0])
t(math.sumprod, [0.1]*10, [1]*10); t(math.sumprod,[2**62, 2**62, 0.5],[4,4,1]); t(math.sumprod,[1e308,-1e308],[10,10])
inf = math.inf; nan = math.nan
for a in (0, 1, inf, complex(0,inf), complex(nan, inf), complex(inf,nan), inf*1j, complex(-inf, 0)):
    print(*[cmath.isclose(a,b) for b in (0, inf, complex(0,inf), inf*1j)])
for z in (complex(0.0, nan), complex(-0.0, nan), complex(1, nan), complex(nan, 0.0), complex(nan, 1)):
    print(cmath.acosh(z), cmath.acos(z), cmath.asinh(z))
class Big:
    def __init__(s, n): s.n = n
    def __len__(s): return s.n
    def __getitem__(s, i): return i
for n in (2**31, 2**40, sys.maxsize, sys.maxsize+1, -1, -2**70, 2**70): t(len, Big(n))
print(bisect.bisect_left(range(2**40), 2**39), bisect.bisect(Big(2**50), 2**49))
t(bisect.bisect, [1,2], 1, 2**40)
f = string.Formatter()
class O: x = 3
t(f.format, '{.x} {0}', O()); t(f.format, '{[1]} {}', [1,2], 4); t(f.format, '{} {:{}}', 1, 2, 5); t(f.format, '{.x}{.x}', O(), O()); t(f.format, '{0.x}{}', O()); t(f.format, '{}{0.x}', O())
t(f.vformat, '{a} {}', (1,), {'a': 2}); t(f.format, '{}'); t(f.format, '{a}')
# expect: My('>3h') 6 b'\x00\x01\x00\x02\x00\x03' >3h
# expect: Struct('hh') 4
# expect: RuntimeError Struct object is not initialized
# expect: RuntimeError Struct object is not initialized
# expect: -1
# expect: RuntimeError Struct object is not initialized
# expect: RuntimeError Struct object is not initialized
# expect: RuntimeError Struct object is not initialized
# expect: RuntimeError Struct object is not initialized
# expect: 5
# expect: -1
# expect: Error empty field must be quoted if delimiter is a space and skipinitialspace is true
# expect: ''
# expect: 7
# expect: '"" ""\r\n'
# expect: 7
# expect: '"" ""\r\n'
# expect: 7
# expect: '"" ""\r\n'
# expect: Error empty field must be quoted if delimiter is a space and skipinitialspace is true
# expect: ''
# expect: Error empty field must be quoted if delimiter is a space and skipinitialspace is true
# expect: ''
# expect: Error empty field must be quoted if delimiter is a space and skipinitialspace is true
# expect: ''
# expect: 7
# expect: '"" ""\r\n'
# expect: Error empty field must be quoted if delimiter is a space and skipinitialspace is true
# expect: ''
# expect: 8
# expect: '"a" ""\r\n'
# expect: 8
# expect: '"a" ""\r\n'
# expect: 6
# expect: 'a ""\r\n'
# expect: Error empty field must be quoted if delimiter is a space and skipinitialspace is true
# expect: ''
# expect: Error empty field must be quoted if delimiter is a space and skipinitialspace is true
# expect: ''
# expect: Error empty field must be quoted if delimiter is a space and skipinitialspace is true
# expect: ''
# expect: 7
# expect: '"" ""\r\n'
# expect: 0.0
# expect: 22.5
# expect: 1.1805916207174113e+21
# expect: 1.0
# expect: 1.0
# expect: 3.6893488147419103e+19
# expect: nan
# expect: True False False False
# expect: False False False False
# expect: False True False False
# expect: False False True False
# expect: False False False False
# expect: False False False False
# expect: False False False False
# expect: False False False False
# expect: (nan+1.5707963267948966j) (1.5707963267948966+nanj) (nan+nanj)
# expect: (nan+1.5707963267948966j) (1.5707963267948966+nanj) (nan+nanj)
# expect: (nan+nanj) (nan+nanj) (nan+nanj)
# expect: (nan+nanj) (nan+nanj) (nan+0j)
# expect: (nan+nanj) (nan+nanj) (nan+nanj)
# expect: 2147483648
# expect: 1099511627776
# expect: 9223372036854775807
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: ValueError __len__() should return >= 0
# expect: ValueError __len__() should return >= 0
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: 549755813888 562949953421313
# expect: 1099511627776
# expect: ValueError cannot switch from automatic field numbering to manual field specification
# expect: 2 4
# expect: 1     2
# expect: 33
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: ValueError cannot switch from automatic field numbering to manual field specification
# expect: 2 1
# expect: IndexError tuple index out of range
# expect: KeyError 'a'
