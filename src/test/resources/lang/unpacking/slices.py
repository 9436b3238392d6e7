l = list(range(10))
print(l[2:5], l[::-1], l[-3:], l[1:8:3], l[:], l[8:2:-2])
l[2:5] = ['a']; print(l)
del l[::2]; print(l)
s = slice(1, 5, 2); print('abcdefg'[s], s)
class C:
    def __getitem__(self, i): return i
print(C()[1:2], C()[::3, ...], C()[1, 2])
# expect: [2, 3, 4] [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] [7, 8, 9] [1, 4, 7] [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] [8, 6, 4]
# expect: [0, 1, 'a', 5, 6, 7, 8, 9]
# expect: [1, 5, 7, 9]
# expect: bd slice(1, 5, 2)
# expect: slice(1, 2, None) (slice(None, None, 3), Ellipsis) (1, 2)
