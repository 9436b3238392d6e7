import decimal, math
from decimal import *
from fractions import Fraction as F
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
for lead in '\t\n\x0b\x1c\x1f \x85\xa0\u2003\u3000': t(Decimal, lead+'9.311E+28'+lead)
t(Decimal, ' 1 2 '); t(Decimal, '1_000'); t(Decimal, '١٢')
print(math.copysign(1, float(Decimal('-nan'))), math.copysign(1,float(Decimal('nan'))))
t(float, Decimal('snan'))
c = getcontext()
etiny = Context(Emin=-999999999, prec=5).Etiny()
t(lambda: F(0,1) < Decimal('1e-100')); t(lambda: F(1,3) < Decimal('1e-100000'));  t(lambda: F(0,1) < Decimal('1e-999999'))
t(lambda: Decimal('1e999999') > F(1,3))
x = Context(prec=34, Emax=6144, Emin=-6143, clamp=1)
t(x.create_decimal, '-0e+10000'); t(x.create_decimal, '0e-10000'); t(x.create_decimal, '-0e-10000'); t(x.apply if hasattr(x,'apply') else x.plus, Decimal('-0e10000')); t(x.plus, Decimal('-0e+10000'))
t(Context(prec=9).power, 1, Decimal('-0'), 4); t(Context(prec=9).power, Decimal('-0'), 3, 4); t(Context().power, Decimal(-2), Decimal('3'), 5); t(pow, Decimal(2), Decimal('0'), 7); t(pow, Decimal(0), 0, 7)
t(lambda: decimal.IEEE_CONTEXT_MAX_BITS); t(lambda: decimal.IEEEContext(32)); t(lambda: decimal.IEEEContext(64)); t(lambda: decimal.IEEEContext(128)); t(lambda: decimal.IEEEContext(33)); t(lambda: decimal.IEEEContext(1024)); t(lambda: decimal.IEEEContext(0))
for spec in ('008,', '08,', '010,.2f', '<010,', 'n', '+.3e', '_', '_.2f', ',.3_f', '.3,f','%','.1%', 'z.1f', '=+10', '^10.3', 'x^12'): t(format, Decimal('1234.5678'), spec)
t(format, Decimal('-0.04'), 'z.1f'); t(format, Decimal('12.5'), '\x00>10'); t(format, Decimal('nan'), '08,'); t(format, Decimal('-inf'), '010')
d = getcontext().copy(); t(lambda: d.flags is d.flags); t(lambda: d.flags == {}); t(setattr, d, 'flags', []); t(setattr, d, 'flags', {}); t(setattr, d, 'traps', {Inexact: 1}); t(setattr, d, 'prec', 0); t(setattr, d, 'rounding', 'x'); t(delattr, d, 'prec'); t(setattr, d, 'foo', 1); t(setattr, d, 'clamp', 2); t(setattr, d, 'capitals', 3); t(setattr, d, 'Emax', -1); t(setattr,d,'Emin',1)
t(round, Decimal('nan')); t(round, Decimal('inf')); t(round, Decimal('2.5')); t(round, Decimal('2.675'), 2); t(int, Decimal('nan')); t(int, Decimal('-inf')); t(hash, Decimal('snan'))
t(Decimal.from_float, '1'); t(Decimal.from_number, 3.5); t(Decimal.from_number, '3'); t(Decimal, [1]); t(Decimal, (0,(1,2,'x'),3)); t(Decimal,(2,(1,),0)); t(Decimal, None); t(Decimal, 3, 4)
t(Context, prec='x'); t(Context, rounding=None); t(Context, traps=[Inexact]); t(repr, Context(prec=3, traps=[Inexact, Overflow])); t(Context, flags=[3])
t(lambda: Decimal(1) < 'x'); t(lambda: Decimal(1) + 1.5); t(lambda: Decimal(1) == 1.0); t(lambda: Decimal('snan') == 1); t(lambda: Decimal('nan') < 1); t(lambda: Decimal(1)/0); t(lambda: Decimal(0)/0); t(lambda: Decimal(1)//0); t(lambda: divmod(Decimal(1), 0)); t(lambda: Decimal(7) % 0)
t(Decimal('1.5').quantize, Decimal('1e-30')); t(Decimal('123.456').quantize, Decimal('.1'), rounding=ROUND_UP); t(Decimal('1').quantize, Decimal('1'), 'bad'); t(Decimal(10).sqrt); t(Decimal(-1).sqrt); t(Decimal(2).ln); t(Decimal(0).ln); t(Decimal(2).exp); t(Decimal('1e5').log10); t(Decimal(2).__pow__, Decimal('0.5'))
print(localcontext().__class__, Decimal('1.10').as_tuple(), Decimal('12.30').normalize(), Decimal('0.1').as_integer_ratio())
with localcontext(prec=5) as c5: print(Decimal(1)/3, c5.prec)
# expect: Decimal('9.311E+28')
# expect: Decimal('9.311E+28')
# expect: Decimal('9.311E+28')
# expect: Decimal('9.311E+28')
# expect: Decimal('9.311E+28')
# expect: Decimal('9.311E+28')
# expect: Decimal('9.311E+28')
# expect: Decimal('9.311E+28')
# expect: Decimal('9.311E+28')
# expect: Decimal('9.311E+28')
# expect: InvalidOperation [<class 'decimal.ConversionSyntax'>]
# expect: Decimal('1000')
# expect: Decimal('12')
# expect: -1.0 1.0
# expect: ValueError cannot convert signaling NaN to float
# expect: True
# expect: False
# expect: True
# expect: True
# expect: Decimal('-0E+6111')
# expect: Decimal('0E-6176')
# expect: Decimal('-0E-6176')
# expect: Decimal('0E+6111')
# expect: Decimal('0E+6111')
# expect: Decimal('1')
# expect: Decimal('-0')
# expect: Decimal('-3')
# expect: Decimal('1')
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: 512
# expect: Context(prec=7, rounding=ROUND_HALF_EVEN, Emin=-95, Emax=96, capitals=1, clamp=1, flags=[], traps=[])
# expect: Context(prec=16, rounding=ROUND_HALF_EVEN, Emin=-383, Emax=384, capitals=1, clamp=1, flags=[], traps=[])
# expect: Context(prec=34, rounding=ROUND_HALF_EVEN, Emin=-6143, Emax=6144, capitals=1, clamp=1, flags=[], traps=[])
# expect: ValueError argument must be a multiple of 32, with a maximum of 512
# expect: ValueError argument must be a multiple of 32, with a maximum of 512
# expect: ValueError argument must be a multiple of 32, with a maximum of 512
# expect: '1,234.5678'
# expect: '1,234.5678'
# expect: '001,234.57'
# expect: ValueError invalid format string
# expect: '1234.5678'
# expect: '+1.235e+3'
# expect: '1_234.5678'
# expect: '1_234.57'
# expect: '1,234.568'
# expect: '1234.568'
# expect: '123456.78%'
# expect: '123456.8%'
# expect: '1234.6'
# expect: '+1234.5678'
# expect: ' 1.23E+3  '
# expect: 'x1234.5678xx'
# expect: '0.0'
# expect: '\x00\x00\x00\x00\x00\x0012.5'
# expect: '     NaN'
# expect: ' -Infinity'
# expect: True
# expect: ValueError invalid signal dict
# expect: TypeError argument must be a signal dict
# expect: KeyError 'invalid signal dict'
# expect: KeyError 'invalid signal dict'
# expect: ValueError valid range for prec is [1, MAX_PREC]
# expect: TypeError valid values for rounding are:
# expect:   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
# expect:    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
# expect:    ROUND_05UP]
# expect: AttributeError context attributes cannot be deleted
# expect: AttributeError 'decimal.Context' object has no attribute 'foo'
# expect: ValueError valid values for clamp are 0 or 1
# expect: ValueError valid values for capitals are 0 or 1
# expect: ValueError valid range for Emax is [0, MAX_EMAX]
# expect: ValueError valid range for Emin is [MIN_EMIN, 0]
# expect: ValueError cannot convert NaN to integer
# expect: OverflowError cannot convert Infinity to integer
# expect: 2
# expect: Decimal('2.68')
# expect: ValueError cannot convert NaN to integer
# expect: OverflowError cannot convert Infinity to integer
# expect: TypeError Cannot hash a signaling NaN value
# expect: TypeError argument must be int or float
# expect: Decimal('3.5')
# expect: TypeError conversion from str to Decimal is not supported
# expect: ValueError argument must be a sequence of length 3
# expect: ValueError coefficient must be a tuple of digits
# expect: ValueError sign must be an integer with the value 0 or 1
# expect: TypeError conversion from NoneType to Decimal is not supported
# expect: TypeError optional argument must be a context
# expect: TypeError an integer is required
# expect: Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])
# expect: Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[Inexact])
# expect: 'Context(prec=3, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[Inexact, Overflow])'
# expect: KeyError 'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]'
# expect: TypeError '<' not supported between instances of 'decimal.Decimal' and 'str'
# expect: TypeError unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
# expect: True
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: InvalidOperation [<class 'decimal.DivisionUndefined'>]
# expect: DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>, <class 'decimal.DivisionByZero'>]
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: Decimal('123.5')
# expect: TypeError valid values for rounding are:
# expect:   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
# expect:    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
# expect:    ROUND_05UP]
# expect: Decimal('3.162277660168379331998893544')
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: Decimal('0.6931471805599453094172321215')
# expect: Decimal('-Infinity')
# expect: Decimal('7.389056098930650227230427461')
# expect: Decimal('5')
# expect: Decimal('1.414213562373095048801688724')
# expect: <class 'decimal.ContextManager'> DecimalTuple(sign=0, digits=(1, 1, 0), exponent=-2) 12.3 (1, 10)
# expect: 0.33333 5
