print(list(enumerate('ab', 1)), list(zip('ab', [1, 2, 3])))
try:
    list(zip('ab', [1], strict=True))
except ValueError as e:
    print(e)
# expect: [(1, 'a'), (2, 'b')] [('a', 1), ('b', 2)]
# expect: zip() argument 2 is shorter than argument 1
