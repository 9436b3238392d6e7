import math
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1.5), lambda: math.log(1, 1), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.pow(10, 400), lambda: math.sin(math.inf), lambda: math.acos(2), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.comb(-1, 2), lambda: math.isqrt(-1), lambda: math.sqrt('x'), lambda: math.sqrt(), lambda: math.gcd(1.5), lambda: math.floor(math.nan), lambda: math.ceil(math.inf), lambda: math.trunc('x'), lambda: math.atanh(1), lambda: math.gamma(-1), lambda: math.ldexp(1, 10000), lambda: math.dist([1], [1, 2]), lambda: math.fsum([math.inf, -math.inf]), lambda: math.hypot(1, 'a'), lambda: math.log(1, 2, 3), lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.sqrt(x=1), lambda: math.log10(10**400) and math.sqrt(10**400)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError expected a nonnegative input, got -1.0
# expect: ValueError expected a positive input
# expect: ValueError expected a positive input, got -1.5
# expect: ZeroDivisionError division by zero
# expect: OverflowError math range error
# expect: ValueError math domain error
# expect: OverflowError math range error
# expect: ValueError expected a finite input, got inf
# expect: ValueError expected a number in range from -1 up to 1, got 2.0
# expect: ValueError factorial() not defined for negative values
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ValueError n must be a non-negative integer
# expect: ValueError isqrt() argument must be nonnegative
# expect: TypeError must be real number, not str
# expect: TypeError math.sqrt() takes exactly one argument (0 given)
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ValueError cannot convert float NaN to integer
# expect: OverflowError cannot convert float infinity to integer
# expect: TypeError type str doesn't define __trunc__ method
# expect: ValueError expected a number between -1 and 1, got 1.0
# expect: ValueError expected a noninteger or positive integer, got -1.0
# expect: OverflowError math range error
# expect: ValueError both points must have the same number of dimensions
# expect: ValueError -inf + inf in fsum
# expect: TypeError must be real number, not str
# expect: TypeError log expected at most 2 arguments, got 3
# expect: ValueError tolerances must be non-negative
# expect: TypeError math.sqrt() takes no keyword arguments
# expect: OverflowError int too large to convert to float
