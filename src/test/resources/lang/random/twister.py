import _random
r = _random.Random(42)
print(r.random(), r.random(), r.getrandbits(8), r.getrandbits(32), r.getrandbits(100), r.getrandbits(0))
r.seed(2**100 + 12345)
print(r.random(), r.getrandbits(64))
r.seed(-7)
a = r.random()
r.seed(7)
print(a == r.random(), a)
s = r.getstate()
x = [r.random() for _ in range(700)]
r.setstate(s)
print(x == [r.random() for _ in range(700)], len(s), x[-1])
r.seed(0)
print(r.random())
for f in (lambda: r.getrandbits(-1), lambda: r.setstate(5), lambda: r.setstate((1, 2)), lambda: r.getrandbits('a')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# expect: 0.6394267984578837 0.025010755222666936 70 1051802512 137577423665220539048064734942 0
# expect: 0.44487310994347073 10999770614857183856
# expect: True 0.32383276483316237
# expect: True 625 0.33805157034346633
# expect: 0.8444218515250481
# expect: ValueError Cannot convert negative int
# expect: TypeError state vector must be a tuple
# expect: ValueError state vector is the wrong size
# expect: TypeError 'str' object cannot be interpreted as an integer
