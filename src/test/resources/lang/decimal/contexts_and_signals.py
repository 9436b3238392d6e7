# Contexts, their ranges, flags and traps; what an operation raises.
import contextvars, copy, pickle
import decimal
from decimal import *
print(getcontext(), BasicContext, ExtendedContext, sep='\n')


def tell(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e.args)


tell(lambda: Decimal(1) / 0)
tell(lambda: Decimal(0) / 0)
tell(lambda: divmod(Decimal(1), 0))
tell(lambda: Decimal('x'))
tell(lambda: Decimal(-1).sqrt())
tell(lambda: Decimal('sNaN') == 1)
tell(lambda: Decimal('NaN') < 1)
tell(lambda: Decimal('1E+999999') * 10)
tell(lambda: Decimal(1).quantize(Decimal('1E-30')))
tell(lambda: Decimal((0, (1, 2), 'x')))
tell(lambda: Decimal((0, (1, 20), 1)))
tell(lambda: Decimal(1) + 1.5)
tell(lambda: Context(prec=0))
tell(lambda: Context(rounding='UP'))
tell(lambda: Context(traps=[int]))
tell(lambda: setattr(getcontext(), 'Emin', 3))
tell(lambda: delattr(getcontext(), 'prec'))
tell(lambda: localcontext(1))
print(getcontext().flags[InvalidOperation], sorted(str(s) for s, on in getcontext().flags.items() if on))
with localcontext(prec=5, rounding=ROUND_DOWN) as c:
    print(Decimal(2) / 3, c.flags[Inexact], c.flags[Clamped])
    c.traps[Inexact] = True
    tell(lambda: Decimal(2) / 3)
print(Decimal(2) / 3, getcontext().traps[Inexact])
with localcontext() as c:
    c.traps[FloatOperation] = True
    tell(lambda: Decimal(0.5))
    tell(lambda: Decimal(1) < 0.5)
    print(Decimal('0.5') == 0.5, Decimal.from_float(0.1), Decimal.from_number(3))
getcontext().prec = 7
print(contextvars.Context().run(lambda: getcontext().prec), getcontext().prec)
c = Context(prec=3, Emax=9, flags=[Rounded])
d = pickle.loads(pickle.dumps(c))
print(d, c.copy().flags == c.flags, copy.copy(Decimal('1.0')), pickle.loads(pickle.dumps(Decimal('-1.50'))))
print([issubclass(decimal.DivisionByZero, ZeroDivisionError), issubclass(decimal.FloatOperation, TypeError)], IEEEContext(128))


class Money(Decimal):
    def __new__(cls, text):
        return super().__new__(cls, text)


m = Money('2.50')
print(type(m), type(m + 1), repr(m), m == Decimal('2.5'), hash(m) == hash(2.5), type(Money.from_number(1)))

# expect: Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])
# expect: Context(prec=9, rounding=ROUND_HALF_UP, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow])
# expect: Context(prec=9, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[])
# expect: DivisionByZero ([<class 'decimal.DivisionByZero'>],)
# expect: InvalidOperation ([<class 'decimal.DivisionUndefined'>],)
# expect: InvalidOperation ([<class 'decimal.InvalidOperation'>, <class 'decimal.DivisionByZero'>],)
# expect: InvalidOperation ([<class 'decimal.ConversionSyntax'>],)
# expect: InvalidOperation ([<class 'decimal.InvalidOperation'>],)
# expect: InvalidOperation ([<class 'decimal.InvalidOperation'>],)
# expect: InvalidOperation ([<class 'decimal.InvalidOperation'>],)
# expect: Overflow ([<class 'decimal.Overflow'>],)
# expect: InvalidOperation ([<class 'decimal.InvalidOperation'>],)
# expect: ValueError ("string argument in the third position must be 'F', 'n' or 'N'",)
# expect: ValueError ('coefficient must be a tuple of digits',)
# expect: TypeError ("unsupported operand type(s) for +: 'decimal.Decimal' and 'float'",)
# expect: ValueError ('valid range for prec is [1, MAX_PREC]',)
# expect: TypeError ('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]',)
# expect: KeyError ('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]',)
# expect: ValueError ('valid range for Emin is [MIN_EMIN, 0]',)
# expect: AttributeError ('context attributes cannot be deleted',)
# expect: TypeError ('optional argument must be a context',)
# expect: True ["<class 'decimal.DivisionByZero'>", "<class 'decimal.Inexact'>", "<class 'decimal.InvalidOperation'>", "<class 'decimal.Overflow'>", "<class 'decimal.Rounded'>"]
# expect: 0.66666 True False
# expect: Inexact ([<class 'decimal.Inexact'>],)
# expect: 0.6666666666666666666666666667 False
# expect: FloatOperation ([<class 'decimal.FloatOperation'>],)
# expect: FloatOperation ([<class 'decimal.FloatOperation'>],)
# expect: True 0.1000000000000000055511151231257827021181583404541015625 3
# expect: 28 7
# expect: Context(prec=3, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=9, capitals=1, clamp=0, flags=[Rounded], traps=[InvalidOperation, DivisionByZero, Overflow]) True 1.0 -1.50
# expect: [True, True] Context(prec=34, rounding=ROUND_HALF_EVEN, Emin=-6143, Emax=6144, capitals=1, clamp=1, flags=[], traps=[])
# expect: <class '__main__.Money'> <class 'decimal.Decimal'> Decimal('2.50') True True <class '__main__.Money'>
