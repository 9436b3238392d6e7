a = {1, 2, 3}
a.update([4], {5: 0})
print(a)  # expect: {1, 2, 3, 4, 5}
a.intersection_update({2, 3, 4, 9})
print(a)  # expect: {2, 3, 4}
a.difference_update([2], {3})
print(a)  # expect: {4}
a.symmetric_difference_update([4, 7])
print(a)  # expect: {7}
a |= {1}
a &= {1, 7}
a -= {7}
a ^= {8}
print(a)  # expect: {8, 1}
