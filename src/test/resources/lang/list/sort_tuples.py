# Tuples of plain and of other elements, in one order.
def show(keys):
    print(sorted(keys), sorted(keys, reverse=True) == sorted(keys)[::-1])


show([(2, "b"), (1, "c"), (2, "a"), (1, "c")])
show([(1, 2.5, "x"), (1, 0.5, "y"), (0, 9.0, "z")])
show([(1, [3]), (1, [2]), (0, [9])])
show([(1,), (0, 5), (0,), ()])
show([("é", 2**70), ("e", 1), ("é", 3)])
show([(True, 1), (0, 2), (1, 0)])
nan = float("nan")
print(sorted([(nan, 1), (nan, 0)])[0][1], sorted([(1, nan), (1, nan)])[0][0])


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


print([o.n for _, o in sorted([(1, Odd(3)), (1, Odd(1)), (0, Odd(7))])])
try:
    sorted([(1, "a"), (1, None)])
except TypeError as e:
    print(e)
print(sorted(["bb", "a", "ccc"], key=lambda s: (len(s) % 2, s)))
# expect: [(1, 'c'), (1, 'c'), (2, 'a'), (2, 'b')] True
# expect: [(0, 9.0, 'z'), (1, 0.5, 'y'), (1, 2.5, 'x')] True
# expect: [(0, [9]), (1, [2]), (1, [3])] True
# expect: [(), (0,), (0, 5), (1,)] True
# expect: [('e', 1), ('é', 3), ('é', 1180591620717411303424)] True
# expect: [(0, 2), (1, 0), (True, 1)] True
# expect: 0 1
# expect: [7, 1, 3]
# expect: '<' not supported between instances of 'NoneType' and 'str'
# expect: ['bb', 'a', 'ccc']
