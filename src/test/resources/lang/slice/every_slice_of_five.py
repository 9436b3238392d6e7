full = [0, 1, 2, 3, 4]
import itertools
bounds = [None, -6, -5, -2, -1, 0, 1, 4, 5, 6]
total = 0
for a, b, c in itertools.product(bounds, bounds, [None, 1, 2, 3, -1, -2, -3]):
    got = full[a:b:c]
    want = [full[i] for i in range(*slice(a, b, c).indices(5))]
    assert got == want == list(tuple(full)[a:b:c]) == [int(ch) for ch in '01234'[a:b:c]], (a, b, c)
    rest = full.copy()
    del rest[a:b:c]
    assert sorted(rest + got) == full
    total += len(got)
print(total)  # expect: 721
