import operator as o
a = [1, 2, 3]
o.setitem(a, 0, 9)
o.delitem(a, 1)
print(a, o.getitem(a, 0), o.iadd(a, [4]), a, o.call(len, a))  # expect: [9, 3, 4] 9 [9, 3, 4] [9, 3, 4] 3
