def count(n):
    for i in range(n):
        yield i


def evens(xs):
    for x in xs:
        if x % 2 == 0:
            yield x


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right


def build(lo, hi):
    if lo >= hi:
        return None
    m = (lo + hi) // 2
    return Tree(build(lo, m), m, build(m + 1, hi))


TREE = build(0, 2_000)


def run():
    return sum(evens(count(240_000))) + sum(TREE)
