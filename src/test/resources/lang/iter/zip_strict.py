for args in (([1], [1, 2]), ([1, 2], [1]), ([1, 2], [1, 3], [3]), ([1], [2], [3, 4])):
    try:
        list(zip(*args, strict=True))
    except ValueError as e:
        print(e)
print(list(zip([1], [2], strict=True)))

# expect: zip() argument 2 is longer than argument 1
# expect: zip() argument 2 is shorter than argument 1
# expect: zip() argument 3 is shorter than arguments 1-2
# expect: zip() argument 3 is longer than arguments 1-2
# expect: [(1, 2)]
