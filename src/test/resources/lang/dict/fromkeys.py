print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0), dict.fromkeys({3: 4}, 'v'), dict.fromkeys(range(2)))
class D(dict):
    pass
print(type(D.fromkeys('a')).__name__)

# expect: {'a': None, 'b': None, 'c': None} {1: 0, 2: 0} {3: 'v'} {0: None, 1: None}
# expect: D
