import copy
a = [1, [2]]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(3)
print(b, c)  # expect: [1, [2, 3]] [1, [2]]
class C:
    def __init__(self): self.x = [1]
o = C(); p = copy.deepcopy(o)
o.x.append(2)
print(p.x)  # expect: [1]
