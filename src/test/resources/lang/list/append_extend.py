a = [1]
a.append(2)
a.extend((3, 4))
a.extend({5: 'x'})
a += range(6, 8)
print(a)  # expect: [1, 2, 3, 4, 5, 6, 7]
a.extend(a)
print(len(a), a[-1])  # expect: 14 7
