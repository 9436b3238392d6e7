type Pair = tuple[int, int]
print(Pair.__name__)  # expect: Pair
