import warnings
def told(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: r = f()
        except Exception as e: r = type(e).__name__ + ': ' + str(e)
    print(r, [(x.category.__name__, str(x.message)) for x in w])
told(lambda: complex(1j, 2)); told(lambda: complex(1, 1j)); told(lambda: complex(real=1j)); told(lambda: complex(imag=1j)); told(lambda: complex(1j)); told(lambda: complex(1j, 1j)); told(lambda: complex(1j, 'a')); told(lambda: complex('1', 2)); told(lambda: complex(1, '2')); told(lambda: complex(None)); told(lambda: complex(None, 2)); told(lambda: complex(2, None))
class C:
    def __complex__(self): return 3j
class F:
    def __float__(self): return 2.5
class D(complex): pass
told(lambda: complex(C())); told(lambda: complex(C(), 1)); told(lambda: complex(1, C())); told(lambda: complex(F(), F())); told(lambda: complex(D(1j))); told(lambda: complex(real='1')); told(lambda: complex(real=C()))
class B:
    def __complex__(self): return D(1j)
told(lambda: complex(B())); told(lambda: D(1, 2)); told(lambda: complex())
told(lambda: complex.from_number(3)); told(lambda: complex.from_number('3')); told(lambda: complex.from_number(C())); told(lambda: complex.from_number(F())); told(lambda: complex.from_number(None)); told(lambda: D.from_number(1j)); told(lambda: complex(1, 2.5)); told(lambda: complex(-0.0, -0.0)); told(lambda: complex(10**400)); told(lambda: complex(1, 10**400)); told(lambda: complex(True, False)); told(lambda: complex(' 1+2j ')); told(lambda: complex(b'1'))
# expect: 3j [('DeprecationWarning', "complex() argument 'real' must be a real number, not complex")]
# expect: 0j [('DeprecationWarning', "complex() argument 'imag' must be a real number, not complex")]
# expect: 1j [('DeprecationWarning', "complex() argument 'real' must be a real number, not complex")]
# expect: (-1+0j) [('DeprecationWarning', "complex() argument 'imag' must be a real number, not complex")]
# expect: 1j []
# expect: (-1+1j) [('DeprecationWarning', "complex() argument 'real' must be a real number, not complex"), ('DeprecationWarning', "complex() argument 'imag' must be a real number, not complex")]
# expect: TypeError: complex() argument 'imag' must be a real number, not str []
# expect: TypeError: complex() argument 'real' must be a real number, not str []
# expect: TypeError: complex() argument 'imag' must be a real number, not str []
# expect: TypeError: complex() argument must be a string or a number, not NoneType []
# expect: TypeError: complex() argument 'real' must be a real number, not NoneType []
# expect: TypeError: complex() argument 'imag' must be a real number, not NoneType []
# expect: 3j []
# expect: 4j [('DeprecationWarning', "complex() argument 'real' must be a real number, not C")]
# expect: TypeError: complex() argument 'imag' must be a real number, not C []
# expect: (2.5+2.5j) []
# expect: 1j []
# expect: TypeError: complex() argument 'real' must be a real number, not str []
# expect: 3j [('DeprecationWarning', "complex() argument 'real' must be a real number, not C")]
# expect: 1j [('DeprecationWarning', '__complex__ returned non-complex (type D).  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.')]
# expect: (1+2j) []
# expect: 0j []
# expect: (3+0j) []
# expect: TypeError: must be real number, not str []
# expect: 3j []
# expect: (2.5+0j) []
# expect: TypeError: must be real number, not NoneType []
# expect: 1j []
# expect: (1+2.5j) []
# expect: (-0-0j) []
# expect: OverflowError: int too large to convert to float []
# expect: OverflowError: int too large to convert to float []
# expect: (1+0j) []
# expect: (1+2j) []
# expect: TypeError: complex() argument must be a string or a number, not bytes []
