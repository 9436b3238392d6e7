import random
random.seed(42)
print(random.random(), random.randint(1, 100), random.choice('abc'), random.sample(range(100), 5), random.randrange(0, 1000, 7))
random.seed('hello')
print(random.random())
random.seed(b'bytes')
print(random.random())
l = list(range(10))
random.seed(1)
random.shuffle(l)
print(l, random.uniform(1, 5), random.choices('abcd', weights=[1, 2, 3, 4], k=6), random.getrandbits(70), random.randbytes(5))
r = random.Random(99)
print(r.random(), r.randint(-5, 5), [r.randrange(6) for _ in range(10)])
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random())
for f in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# expect: 0.6394267984578837 4 c [35, 31, 28, 17, 94] 182
# expect: 0.3537754404730722
# expect: 0.37075677971469856
# expect: [6, 8, 9, 7, 5, 3, 0, 4, 1, 2] 4.154893404542053 ['a', 'a', 'd', 'c', 'd', 'a'] 853463158994032190765 b'5~D\xcd:'
# expect: 0.40397807494366633 -2 [4, 1, 1, 1, 1, 0, 2, 5, 3, 4]
# expect: True
# expect: IndexError Cannot choose from an empty sequence
# expect: ValueError Sample larger than population or is negative
# expect: ValueError empty range for randrange()
