# Reading and writing: notations, signs, padding, grouping, percent.
from decimal import Context, Decimal, getcontext
for s in ('0', '-0', '1E+3', '1.0E-7', '123.45', '0.000001', '0.0000001', '-1E-10', 'NaN123', '-sNaN', 'inf', '12E20', ' 1_000.5\n', '\u0661\u0662'):
    d = Decimal(s)
    print(repr(d), str(d), d.to_eng_string(), d.as_tuple(), d.adjusted())
for spec in ('', '.2f', ',.2f', '+.3e', 'E', '010.1f', '010,.2f', '<12', '*^12', '=+12', '.3g', '.1%', 'G', 'n', ' .0f'):
    try:
        print(spec.rjust(8), [format(Decimal(x), spec) for x in ('1234567.891', '-0.04', '0', '1E+5', '-Infinity')])
    except ValueError as e:
        print(spec, e)
for bad in ('', '1.2.3', '1e', '--1', 'e5', '1 2', '0x1', 'infinit', 'nanx'):
    try:
        print(Decimal(bad))
    except Exception as e:
        print(bad, type(e).__mro__[1].__name__, e)
getcontext().capitals = 0
print(Decimal('1E+30'), [Decimal('2E-9')], Context(prec=5).to_sci_string(Decimal('3E+7')))

# expect: Decimal('0') 0 0 DecimalTuple(sign=0, digits=(0,), exponent=0) 0
# expect: Decimal('-0') -0 -0 DecimalTuple(sign=1, digits=(0,), exponent=0) 0
# expect: Decimal('1E+3') 1E+3 1E+3 DecimalTuple(sign=0, digits=(1,), exponent=3) 3
# expect: Decimal('1.0E-7') 1.0E-7 100E-9 DecimalTuple(sign=0, digits=(1, 0), exponent=-8) -7
# expect: Decimal('123.45') 123.45 123.45 DecimalTuple(sign=0, digits=(1, 2, 3, 4, 5), exponent=-2) 2
# expect: Decimal('0.000001') 0.000001 0.000001 DecimalTuple(sign=0, digits=(1,), exponent=-6) -6
# expect: Decimal('1E-7') 1E-7 100E-9 DecimalTuple(sign=0, digits=(1,), exponent=-7) -7
# expect: Decimal('-1E-10') -1E-10 -100E-12 DecimalTuple(sign=1, digits=(1,), exponent=-10) -10
# expect: Decimal('NaN123') NaN123 NaN123 DecimalTuple(sign=0, digits=(1, 2, 3), exponent='n') 0
# expect: Decimal('-sNaN') -sNaN -sNaN DecimalTuple(sign=1, digits=(), exponent='N') 0
# expect: Decimal('Infinity') Infinity Infinity DecimalTuple(sign=0, digits=(0,), exponent='F') 0
# expect: Decimal('1.2E+21') 1.2E+21 1.2E+21 DecimalTuple(sign=0, digits=(1, 2), exponent=20) 21
# expect: Decimal('1000.5') 1000.5 1000.5 DecimalTuple(sign=0, digits=(1, 0, 0, 0, 5), exponent=-1) 3
# expect: Decimal('12') 12 12 DecimalTuple(sign=0, digits=(1, 2), exponent=0) 1
# expect:          ['1234567.891', '-0.04', '0', '1E+5', '-Infinity']
# expect:      .2f ['1234567.89', '-0.04', '0.00', '100000.00', '-Infinity']
# expect:     ,.2f ['1,234,567.89', '-0.04', '0.00', '100,000.00', '-Infinity']
# expect:     +.3e ['+1.235e+6', '-4.000e-2', '+0.000e+3', '+1.000e+5', '-Infinity']
# expect:        E ['1.234567891E+6', '-4E-2', '0E+0', '1E+5', '-Infinity']
# expect:   010.1f ['01234567.9', '-0000000.0', '00000000.0', '00100000.0', ' -Infinity']
# expect:  010,.2f ['1,234,567.89', '-00,000.04', '000,000.00', '100,000.00', ' -Infinity']
# expect:      <12 ['1234567.891 ', '-0.04       ', '0           ', '1E+5        ', '-Infinity   ']
# expect:     *^12 ['1234567.891*', '***-0.04****', '*****0******', '****1E+5****', '*-Infinity**']
# expect:     =+12 ['+1234567.891', '-       0.04', '+          0', '+       1E+5', '-   Infinity']
# expect:      .3g ['1.23e+6', '-0.04', '0', '1e+5', '-Infinity']
# expect:      .1% ['123456789.1%', '-4.0%', '0.0%', '10000000.0%', '-Infinity%']
# expect:        G ['1234567.891', '-0.04', '0', '1E+5', '-Infinity']
# expect:        n ['1234567.891', '-0.04', '0', '1e+5', '-Infinity']
# expect:      .0f [' 1234568', '-0', ' 0', ' 100000', '-Infinity']
# expect:  DecimalException [<class 'decimal.ConversionSyntax'>]
# expect: 1.2.3 DecimalException [<class 'decimal.ConversionSyntax'>]
# expect: 1e DecimalException [<class 'decimal.ConversionSyntax'>]
# expect: --1 DecimalException [<class 'decimal.ConversionSyntax'>]
# expect: e5 DecimalException [<class 'decimal.ConversionSyntax'>]
# expect: 1 2 DecimalException [<class 'decimal.ConversionSyntax'>]
# expect: 0x1 DecimalException [<class 'decimal.ConversionSyntax'>]
# expect: infinit DecimalException [<class 'decimal.ConversionSyntax'>]
# expect: nanx DecimalException [<class 'decimal.ConversionSyntax'>]
# expect: 1e+30 [Decimal('2e-9')] 3E+7
