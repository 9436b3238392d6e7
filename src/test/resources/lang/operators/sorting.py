print(sorted([3, 1, 2]), sorted('bca', reverse=True), sorted([(1, 'b'), (1, 'a'), (0, 'z')], key=lambda t: t[0]))
l = [5, 3, 9]; l.sort(key=lambda x: -x); print(l, min(l), max(l, key=lambda x: x % 5))
# expect: [1, 2, 3] ['c', 'b', 'a'] [(0, 'z'), (1, 'b'), (1, 'a')]
# expect: [9, 5, 3] 3 9
