print(int('12'), int(3.9), float('1e3'), str(1.0), bool('x'), list('ab'), tuple([1]), complex(1, 2), chr(97), ord('a'), round(2.5), round(3.14159, 2))
print(repr('it\'s'), ascii('é'), bin(5), oct(8), hash(1) == hash(1.0), 0.1 + 0.2, 1e16, 1e-5, float('inf'))
# expect: 12 3 1000.0 1.0 True ['a', 'b'] (1,) (1+2j) a 97 2 3.14
# expect: "it's" '\xe9' 0b101 0o10 True 0.30000000000000004 1e+16 1e-05 inf
