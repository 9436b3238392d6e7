a = [1, 2, 3]
r = reversed(a)
print(r.__length_hint__(), next(r), list(r))  # expect: 3 3 [2, 1]
print(type(reversed(a)).__name__, type(iter(a)).__name__)  # expect: list_reverseiterator list_iterator
