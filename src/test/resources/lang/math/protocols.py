import math
class N:
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __trunc__(self): return 'trunc'
    def __float__(self): return 4.0
    def __index__(self): return 6
print(math.floor(N()), math.ceil(N()), math.trunc(N()), math.sqrt(N()), math.gcd(N(), 9), math.factorial(N()))
# expect: floor ceil trunc 2.0 3 720
