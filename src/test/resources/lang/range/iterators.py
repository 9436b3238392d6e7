it = iter(range(3))
print(type(it).__name__, it.__length_hint__(), next(it), it.__length_hint__(), list(it), next(it, None))
print(type(iter(range(10**30))).__name__, list(reversed(range(0, 10, 3))), type(reversed(range(3))).__name__)

# expect: range_iterator 3 0 2 [1, 2] None
# expect: longrange_iterator [9, 6, 3, 0] range_iterator
