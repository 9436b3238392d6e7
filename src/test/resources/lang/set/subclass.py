class S(set):
    pass
s = S([1])
s.x = 5
print(s, s.x, type(s | {2}).__name__, type(s.copy()).__name__, S(), s == {1})  # expect: S({1}) 5 set set S() True
class F(frozenset):
    pass
print(F([1]), hash(F([1])) == hash(frozenset([1])))  # expect: F({1}) True
