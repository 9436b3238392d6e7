import itertools
def primes():
    nums = itertools.count(2)
    while True:
        p = next(nums)
        yield p
        nums = filter(lambda n, p=p: n % p, nums)
print(list(itertools.islice(primes(), 10)))  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
