import sys
print(sys.intern('ab') is sys.intern('a' + 'b'), sys.maxsize > 2 ** 30, sys.float_info.max, sys.int_info.bits_per_digit)
try:
    sys.intern(1)
except TypeError as e:
    print(e)
# expect: True True 1.7976931348623157e+308 30
# expect: intern() argument must be str, not int
