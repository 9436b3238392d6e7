import itertools
a, b, c = itertools.tee(iter('abc'), 3)
print(next(a), next(a), list(b), list(a), list(c), itertools.tee([], 0))
def g():
    for i in range(3):
        print('make', i)
        yield i
a, b = itertools.tee(g())
print(next(a), next(b), next(b))
try:
    itertools.tee([], -1)
except ValueError as e:
    print(e)

# expect: a b ['a', 'b', 'c'] ['c'] ['a', 'b', 'c'] ()
# expect: make 0
# expect: make 1
# expect: 0 0 1
# expect: n must be >= 0
