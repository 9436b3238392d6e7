s = {3, 1, 2, 3}
print(s, len(s), 1 in s, 9 in s, set(), frozenset(), frozenset({1}))  # expect: {1, 2, 3} 3 True False set() frozenset() frozenset({1})
s.add(4)
s.discard(1)
s.discard(99)
s.remove(2)
print(s)  # expect: {3, 4}
try:
    s.remove(2)
except KeyError as e:
    print(repr(e))  # expect: KeyError(2)
