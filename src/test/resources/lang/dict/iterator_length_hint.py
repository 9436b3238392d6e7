it = iter({1: 1, 2: 2})
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__())
print(type(it).__name__, type(iter({}.values())).__name__, type(reversed({}.items())).__name__)

# expect: 2 1 1 [2] 0
# expect: dict_keyiterator dict_valueiterator dict_reverseitemiterator
