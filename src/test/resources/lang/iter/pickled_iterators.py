import copy
import pickle


class Numbers:
    def __getitem__(self, i):
        if i < 3:
            return i * 10
        raise IndexError


table = {"a": 1, "b": 2, "c": 3}
iterators = [
    iter(table), iter(table.values()), iter(table.items()),
    reversed(table), reversed(table.values()), reversed(table.items()),
    iter({7}), iter(frozenset([5])), iter(range(2, 20, 6)), iter(range(2**70, 2**70 + 2)),
    enumerate("ab", 2**70), zip([1, 2], "ab"), map(str, [1, 2]), filter(None, [1, 0, 2]),
    iter(Numbers()), iter((1, 2)), reversed([1, 2, 3]),
]
for it in iterators:
    next(it)
    made, args, *rest = it.__reduce__()
    print(made.__name__, len(args), rest, list(copy.copy(it)), list(it))

print(list(pickle.loads(pickle.dumps(iter(table.items())))))
print(zip([1], [2], strict=True).__reduce__()[2], map(str, [1], strict=True).__reduce__()[2])
print(iter(int, 0).__reduce__())
r = reversed([1, 2])
print(list(r), r.__reduce__(), r.__length_hint__())
r = iter(range(2, 20, 3))
r.__setstate__(2)
print(list(r), r.__reduce__())
s = iter(Numbers())
s.__setstate__(-5)
print(list(s), s.__reduce__(), s.__setstate__(0), list(s))
try:
    s.__setstate__("a")
except TypeError as e:
    print(e)
# expect: iter 1 [] ['b', 'c'] ['b', 'c']
# expect: iter 1 [] [2, 3] [2, 3]
# expect: iter 1 [] [('b', 2), ('c', 3)] [('b', 2), ('c', 3)]
# expect: iter 1 [] ['b', 'a'] ['b', 'a']
# expect: iter 1 [] [2, 1] [2, 1]
# expect: iter 1 [] [('b', 2), ('a', 1)] [('b', 2), ('a', 1)]
# expect: iter 1 [] [] []
# expect: iter 1 [] [] []
# expect: iter 1 [None] [8, 14] [8, 14]
# expect: iter 1 [None] [1180591620717411303425] [1180591620717411303425]
# expect: enumerate 2 [] [(1180591620717411303425, 'b')] []
# expect: zip 2 [] [(2, 'b')] []
# expect: map 2 [] ['2'] []
# expect: filter 2 [] [2] []
# expect: iter 1 [1] [10, 20] [10, 20]
# expect: iter 1 [1] [2] [2]
# expect: reversed 1 [1] [2, 1] [2, 1]
# expect: [('a', 1), ('b', 2), ('c', 3)]
# expect: True True
# expect: (<built-in function iter>, (<class 'int'>, 0))
# expect: [2, 1] (<class 'reversed'>, ([],)) 0
# expect: [8, 11, 14, 17] (<built-in function iter>, (range(20, 20, 3),), None)
# expect: [0, 10, 20] (<built-in function iter>, ((),)) None []
# expect: an integer is required
