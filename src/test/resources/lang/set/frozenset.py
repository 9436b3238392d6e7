f = frozenset([1, 2])
print(f, hash(f) == hash(frozenset([2, 1])), f == {1, 2}, {f: 'x'}[frozenset([2, 1])], f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__)
print(frozenset(f) is f, f.copy() is f, frozenset() is frozenset([]))
try:
    f.add(1)
except AttributeError as e:
    print(e)

# expect: frozenset({1, 2}) True True x frozenset({1, 2, 3}) {1, 2, 3} frozenset set
# expect: True True False
# expect: 'frozenset' object has no attribute 'add'
