from urllib.parse import *
import textwrap, random, statistics, os, pathlib, configparser, binascii, array, functools, fractions
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
base = 'http://a/b/c/d;p?q#f'
for rel in ('http:?#z', 'http:;', 'http:;?y', 'http:;#z', 'http://', '?', '#', '?#', ';x', '//g', '..', '../../../g', './g/.', 'g;x=1/../y', '', 'http:g', '?y', 'g#s/../x'): t(urljoin, base, rel)
for b, r in (('http:', 'http:w'), ('///b/c', '//'), ('///b/c', 'w'), ('', 'w'), ('a', 'b'), ('file:///a', 'b'), ('svn://h/p/q', '../x')): t(urljoin, b, r)
for u in ('http:?q#f', 'http://a/b/c;p?#f', b'http://a/b/c;?q#f', 'x#', 'x'): t(urldefrag, u)
t(urlunsplit, ('', '', '//a', '', '')); t(urlunsplit, ('file', '', '/a', '', '')); t(urlunsplit, (b'http', b'h', b'p', b'', b'f')); t(urlunparse, ('http', 'h', 'p', 'x', 'y', ''))
t(parse_qsl, None); t(parse_qsl, 'a=1&b'); t(parse_qs, 'a=1;a=2', separator=';'); t(parse_qsl, [1])
t(textwrap.dedent, '  a\n \x0c\n   b\n'); t(textwrap.dedent, '\t a\n\t b'); t(textwrap.dedent, 3); t(textwrap.dedent, ''); t(textwrap.dedent, '\n \n'); t(textwrap.wrap, 'Did you say "supercalifragilistic?" word', 12)
t(random.sample, [], 0, counts=[]); t(random.sample, 'ab', 1, counts=[-1, 0]); t(statistics.stdev, [1.0, float('inf')]); t(statistics.pstdev, [1.0, float('nan')]); t(statistics.correlation, [1, 2, 3, 4.5], [2, 1, 7, 8])
t(os.path.normpath, pathlib.PurePath('a')); t(os.path.relpath, None); t(os.path.commonpath, None); t(os.path.commonpath, []); t(os.path.relpath, '')
for d in (b'ab==c=', b'ab==cd', b'abc=d', b'ab=', b'a', b'=ab', b'abcd=', b'ab==='): t(binascii.a2b_base64, d); t(binascii.a2b_base64, d, strict_mode=True)
c = configparser.ConfigParser(allow_unnamed_section=True); c[configparser.UNNAMED_SECTION] = {'a': '1'}; print(c[configparser.UNNAMED_SECTION]['a'])
class Clear:
    def __float__(self): v.clear(); return 0.0
v = array.array('d', [1, 2, 3]); t(v.__setitem__, 1, Clear()); it = iter(array.array('b', [1])); list(it); print(it.__reduce__())
F = fractions.Fraction
for spec in ('.2,f', '.6_f', '008.2f', '0=12.1f', '=+12,.3f', '.,f', 'x', '<010.1f', '.4_e', '._%'): t(format, F(123456789, 1000), spec)
t(lambda: F(1, 2) % 1j); t(lambda: F(1, 2) * (4+3j)); t(lambda: pow(F(1, 2), 2, 3)); t(lambda: pow(2, F(4), 5)); t(lambda: F(1, 3) // 2j)
p = functools.partial(print, functools.Placeholder, 2)
class P(functools.partial): pass
print(P(p, 1, 3).args, P(p, 1).func is print)
@functools.singledispatch
def f(x): return 'any'
def bad(x: nowhere): pass
def good(x: int, y: nowhere = 1): return 'int'
f.register(good); print(f(3), f('s'))
class A:
    @functools.cached_property
    def v(self): return 1
print(A.v.__module__)
import itertools
for base, args in ((itertools.chain, ([1], [2])), (itertools.cycle, ([1],)), (itertools.islice, ([1, 2, 3], 2)), (filter, (None, [0, 1])), (itertools.takewhile, (bool, [1, 0])), (itertools.pairwise, ([1, 2, 3],))):
    class K(base):
        def __init__(self, *a, tag=None): self.tag = tag
    k = K(*args, tag=7); print(k.tag, list(itertools.islice(k, 2)))
    t(base, *args, tag=1)
# expect: 'http://a/b/c/d;p?#z'
# expect: 'http://a/b/c/;'
# expect: 'http://a/b/c/;?y'
# expect: 'http://a/b/c/;#z'
# expect: 'http://a/b/c/d;p?q#f'
# expect: 'http://a/b/c/d;p?'
# expect: 'http://a/b/c/d;p?q#'
# expect: 'http://a/b/c/d;p?#'
# expect: 'http://a/b/c/;x'
# expect: 'http://g'
# expect: 'http://a/b/'
# expect: 'http://a/g'
# expect: 'http://a/b/c/g/'
# expect: 'http://a/b/c/y'
# expect: 'http://a/b/c/d;p?q#f'
# expect: 'http://a/b/c/g'
# expect: 'http://a/b/c/d;p?y'
# expect: 'http://a/b/c/g#s/../x'
# expect: 'http:/w'
# expect: '///b/c'
# expect: '///b/w'
# expect: 'w'
# expect: 'b'
# expect: 'file:///b'
# expect: 'svn://h/x'
# expect: DefragResult(url='http:?q', fragment='f')
# expect: DefragResult(url='http://a/b/c;p?', fragment='f')
# expect: DefragResultBytes(url=b'http://a/b/c;?q', fragment=b'f')
# expect: DefragResult(url='x', fragment='')
# expect: DefragResult(url='x', fragment='')
# expect: '////a'
# expect: 'file:///a'
# expect: b'http://h/p#f'
# expect: 'http://h/p;x?y'
# expect: []
# expect: [('a', '1')]
# expect: {'a': ['1', '2']}
# expect: TypeError memoryview: a bytes-like object is required, not 'list'
# expect: 'a\n\n b\n'
# expect: 'a\nb'
# expect: TypeError expected str object, not 'int'
# expect: ''
# expect: '\n\n'
# expect: ['Did you say', '"supercalifr', 'agilistic?"', 'word']
# expect: []
# expect: ValueError Counts must be non-negative
# expect: ValueError inf or nan encountered in data
# expect: ValueError inf or nan encountered in data
# expect: 0.8741177488463405
# expect: 'a'
# expect: TypeError expected str, bytes or os.PathLike object, not NoneType
# expect: TypeError 'NoneType' object is not iterable
# expect: ValueError commonpath() arg is an empty sequence
# expect: ValueError no path specified
# expect: b'i\xb7'
# expect: Error Excess data after padding
# expect: b'i\xb7\x1d'
# expect: Error Excess data after padding
# expect: b'i\xb7\x1d'
# expect: Error Excess data after padding
# expect: Error Incorrect padding
# expect: Error Incorrect padding
# expect: Error Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
# expect: Error Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
# expect: Error Incorrect padding
# expect: Error Leading padding not allowed
# expect: b'i\xb7\x1d'
# expect: Error Excess padding not allowed
# expect: b'i'
# expect: Error Excess padding not allowed
# expect: 1
# expect: IndexError array assignment index out of range
# expect: (<built-in function iter>, ((),))
# expect: '123456.79'
# expect: '123456.789_000'
# expect: '123456.79'
# expect: '0000123456.8'
# expect: '+123,456.789'
# expect: '123456.789,000'
# expect: ValueError Invalid format specifier 'x' for object of type 'Fraction'
# expect: ValueError Invalid format specifier '<010.1f' for object of type 'Fraction'
# expect: '1.234_6e+05'
# expect: '12345678.900_000%'
# expect: TypeError unsupported operand type(s) for %: 'Fraction' and 'complex'
# expect: (2+1.5j)
# expect: TypeError unsupported operand type(s) for ** or pow(): 'Fraction', 'int', 'int'
# expect: TypeError unsupported operand type(s) for ** or pow(): 'int', 'Fraction', 'int'
# expect: TypeError unsupported operand type(s) for //: 'Fraction' and 'complex'
# expect: (1, 2, 3) True
# expect: int any
# expect: __main__
# expect: 7 [1, 2]
# expect: TypeError chain() takes no keyword arguments
# expect: 7 [1, 1]
# expect: TypeError cycle() takes no keyword arguments
# expect: 7 [1, 2]
# expect: TypeError islice() takes no keyword arguments
# expect: 7 [1]
# expect: TypeError filter() takes no keyword arguments
# expect: 7 [1]
# expect: TypeError takewhile() takes no keyword arguments
# expect: 7 [(1, 2), (2, 3)]
# expect: TypeError pairwise() takes no keyword arguments
