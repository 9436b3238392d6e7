class Text(str):
    def __eq__(self, other):
        return 'asked'

    __hash__ = str.__hash__


def which(xs, c):
    found = []
    for i, x in enumerate(xs):
        if x == c:
            found.append(i)
        if c != x:
            found.append(-i)
    return found


print(which(['a', 'b', 'a'], 'a'))
# expect: [0, -1, 2]
print(which(['a', 1, None, 'a', Text('b'), 'b', b'a'], 'a'))
# expect: [0, -1, -2, 3, 4, -4, -5, -6]
print(which([1, 2.0, 'a'], 1), which(['é', 'e\u0301'], 'é'))
# expect: [0, -1, -2] [0, -1]
