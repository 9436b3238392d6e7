# Where elements lie after many additions and removals: the last dummy of a probe is filled again.
def churn(make, rounds, span, step):
    s = set()
    seen = 0
    x = 1
    for i in range(rounds):
        x = (x * 1103515245 + 12345) % 2147483648
        v = make((x >> 8) % span * step)
        if v in s:
            s.discard(v)
        else:
            s.add(v)
        for place, e in enumerate(s):
            seen = (seen * 31 + place * (hash(e) % 1000003)) % 1000000007
    return seen, list(s)


print(churn(int, 400, 12, 1))
print(churn(int, 400, 40, 8))
print(churn(lambda n: n - 5, 400, 11, 1))
print(churn(lambda n: n << 70, 300, 20, 3))
print(churn(float, 300, 20, 7))
print(churn(lambda n: (n, -n), 200, 15, 2))


class Same:
    """Equal by number; __eq__ changes the set that is being asked."""

    def __init__(self, n, then=None):
        self.n, self.then = n, then

    def __hash__(self):
        return self.n % 4

    def __eq__(self, other):
        if self.then:
            then, self.then = self.then, None
            then()
        return self.n == other.n

    def __repr__(self):
        return f"<{self.n}>"


print(churn(Same, 200, 20, 1))
s = {Same(n) for n in range(0, 12, 4)}
print(Same(8) in s, Same(12) in s, Same(8, lambda: s.discard(Same(0))) in s, s)
s.add(Same(16, lambda: s.add(Same(16))))
print(s)
s.discard(Same(4, s.clear))
print(s)
# What has a hash of 0, and what is equal to it.
z = {0}
print(0.0 in z, False in z, "" in z, z - {False}, {0.0} - z, {""} | z == {0, ""})
nan = float("nan")
print(nan in {nan}, float("nan") in {nan}, -1 in {-2}, -2 in {-1}, 2**61 - 1 in {0}, 2**61 in {1})
# expect: (434306934, [6, 4, 10, 7, 5, 1, 11, 2])
# expect: (694131957, [128, 256, 0, 264, 136, 144, 168, 48, 184, 192, 200, 208, 216, 88, 120, 96, 240, 112])
# expect: (233360873, [4, 5, 2, -2, -4, -1])
# expect: (513334608, [38959523483674573012992, 10625324586456701730816, 31875973759370105192448, 42501298345826806923264, 67293722380892444295168, 28334198897217871282176, 7083549724304467820544, 3541774862152233910272, 53126622932283508654080, 49584848070131274743808])
# expect: (834281868, [133.0, 7.0, 77.0, 14.0, 84.0, 21.0, 98.0, 105.0, 56.0, 63.0])
# expect: (103148367, [(12, -12), (28, -28), (0, 0), (4, -4), (22, -22), (14, -14)])
# expect: (246330303, [<19>, <13>, <12>, <16>, <18>, <2>, <15>, <11>])
# expect: True False True {<0>, <4>, <8>}
# expect: {<0>, <4>, <8>, <16>}
# expect: {<0>, <8>, <16>}
# expect: True True False set() set() True
# expect: True False False False False False
