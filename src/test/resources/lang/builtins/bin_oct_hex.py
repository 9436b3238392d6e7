print(bin(10), bin(-10), oct(8), hex(255), hex(-255))
try:
    bin(1.5)
except TypeError as e:
    print(e)
# expect: 0b1010 -0b1010 0o10 0xff -0xff
# expect: 'float' object cannot be interpreted as an integer
