# Which elements a sort compares, and how often, is what 3.13 and later do: runs of equal elements belong to descending runs.
nan = float("nan")
print(sorted([nan, 2.0, 1.0]), sorted([3, nan, 1.0, 2, nan, 0]))


class Key:
    asked = []

    def __init__(self, value, at):
        self.value, self.at = value, at

    def __lt__(self, other):
        Key.asked.append((self.at, other.at))
        return self.value < other.value


for values in ([3, 3, 2, 2, 1, 1], [5, 5, 5, 1, 2], [1, 2, 2, 1], [2, 1, 2, 3, 0], [4, 4, 4]):
    Key.asked = []
    keys = [Key(v, i) for i, v in enumerate(values)]
    keys.sort()
    print([k.at for k in keys], Key.asked)
# expect: [1.0, nan, 2.0] [3, nan, 1.0, 2, nan, 0]
# expect: [4, 5, 2, 3, 0, 1] [(1, 0), (2, 1), (0, 1), (3, 2), (2, 3), (4, 3), (5, 4), (4, 5)]
# expect: [3, 4, 0, 1, 2] [(1, 0), (2, 1), (3, 2), (0, 2), (4, 3), (3, 4), (4, 2), (4, 1), (4, 0), (4, 3)]
# expect: [0, 3, 1, 2] [(1, 0), (2, 1), (3, 2), (0, 2), (3, 1), (3, 0)]
# expect: [4, 1, 0, 2, 3] [(1, 0), (2, 1), (1, 2), (2, 0), (3, 2), (4, 3), (4, 2), (4, 0), (4, 1)]
# expect: [0, 1, 2] [(1, 0), (2, 1)]
