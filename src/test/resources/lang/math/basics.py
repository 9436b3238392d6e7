import math
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.sqrt(16), math.isqrt(99), math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(10, 3))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.copysign(1, -0.0), math.fabs(-3), math.fmod(-7, 3))
print(math.modf(-2.5), math.frexp(10.0), math.ldexp(0.5, 4), math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.sumprod([1, 2], [3, 4]))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.degrees(math.pi), math.radians(180.0))
print(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.exp(0), math.pow(2, 10), math.cbrt(27), math.remainder(5, 3))
print(math.nextafter(1.0, 2.0), math.ulp(1.0), math.log(10**1000) > 2302, math.gamma(5), math.erf(0.0), math.fma(2, 3, 4))
# expect: -3 -2 -2 4.0 9 6 12 2432902008176640000 120 720
# expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan 5.0 5.0 -1.0 3.0 -1.0
# expect: (-0.5, -2.0) (0.625, 4) 8.0 1.0 24 11
# expect: True True True True 180.0 3.141592653589793
# expect: 1.0 3.0 10.0 3.0 1.0 1024.0 3.0 -1.0
# expect: 1.0000000000000002 2.220446049250313e-16 True 24.0 0.0 10.0
