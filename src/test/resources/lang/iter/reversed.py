class S:
    def __len__(self):
        return 3
    def __getitem__(self, i):
        return i * 10
class R:
    def __reversed__(self):
        return 'custom'
print(list(reversed(S())), reversed(R()), list(reversed('abc')), list(reversed((1, 2))), list(reversed({1: 2, 3: 4})))
for x in ({1}, 5, iter([])):
    try:
        reversed(x)
    except TypeError as e:
        print(e)

# expect: [20, 10, 0] custom ['c', 'b', 'a'] [2, 1] [3, 1]
# expect: 'set' object is not reversible
# expect: 'int' object is not reversible
# expect: 'list_iterator' object is not reversible
