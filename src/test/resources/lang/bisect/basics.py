import bisect
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0), bisect.bisect(a, 9), bisect.bisect(a, 3, 0, 2))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a)
print(bisect.bisect([('a', 1), ('b', 2)], 'b', key=lambda p: p[0]))

# expect: 3 1 0 4 2
# expect: [1, 3, 3, 3, 4, 5]
# expect: 2
