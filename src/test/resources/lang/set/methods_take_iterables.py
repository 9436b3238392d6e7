a = {1, 2, 3}
print(a.union([3, 4], (5,)), a.intersection([1, 9], range(3)), a.difference([1], [2]), a.symmetric_difference([3, 4]))
print(a.issubset(range(9)), a.issuperset([1]), a.isdisjoint('ab'), a.union(), a.intersection())
try:
    a.union(5)
except TypeError as e:
    print(e)

# expect: {1, 2, 3, 4, 5} {1} {3} {1, 2, 4}
# expect: True True True {1, 2, 3} {1, 2, 3}
# expect: 'int' object is not iterable
