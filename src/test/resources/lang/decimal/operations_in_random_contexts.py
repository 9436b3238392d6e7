# Some hundreds of operations in contexts of every rounding, with their flags, as one number each.
import random, zlib
from decimal import Context, Decimal
rnd = random.Random(314)
ROUNDINGS = ['ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR',
             'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_05UP']


def number():
    if rnd.random() < .1:
        return Decimal(rnd.choice(['NaN', 'sNaN12', '-Infinity', '0', '-0.00', '1', '1E3', '0.10']))
    digits = ''.join(rnd.choices('0123456789', k=rnd.choice([1, 2, 5, 12, 30])))
    return Decimal(f"{rnd.choice(['', '-'])}{digits}E{rnd.randint(-25, 15)}")


def context():
    return Context(prec=rnd.choice([1, 3, 9, 28]), rounding=rnd.choice(ROUNDINGS), Emin=-20, Emax=20,
                   capitals=1, clamp=rnd.choice([0, 1]), flags=[], traps=[])


ONE = ['next_minus', 'next_plus', 'normalize', 'sqrt', 'logb', 'abs', 'minus', 'plus',
       'to_integral_value', 'to_integral_exact', 'number_class', 'to_eng_string', 'is_normal']
TWO = ['compare', 'compare_signal', 'max', 'min_mag', 'next_toward', 'remainder_near', 'compare_total',
       'copy_sign', 'add', 'subtract', 'multiply', 'divide', 'divide_int', 'remainder', 'divmod', 'quantize']
for name in ONE + TWO:
    lines = []
    for _ in range(40):
        c = context()
        operands = [number() for _ in range(1 + (name in TWO))]
        lines.append(f'{operands} {getattr(c, name)(*operands)} {sorted(str(s) for s in c.flags if c.flags[s])}')
    print(name, zlib.crc32('\n'.join(lines).encode()))

# expect: next_minus 1210888782
# expect: next_plus 2573103298
# expect: normalize 1948587928
# expect: sqrt 2056932867
# expect: logb 1946871181
# expect: abs 2752801604
# expect: minus 2226565402
# expect: plus 462991106
# expect: to_integral_value 1860873062
# expect: to_integral_exact 1056491134
# expect: number_class 521347282
# expect: to_eng_string 2131076005
# expect: is_normal 2929792488
# expect: compare 1859749694
# expect: compare_signal 1708229471
# expect: max 2673604812
# expect: min_mag 3593862398
# expect: next_toward 2892054606
# expect: remainder_near 2727746090
# expect: compare_total 3569587553
# expect: copy_sign 3843192125
# expect: add 637298542
# expect: subtract 1159726164
# expect: multiply 3883348931
# expect: divide 4136149474
# expect: divide_int 1559445575
# expect: remainder 3938606893
# expect: divmod 1741105759
# expect: quantize 3631937570
