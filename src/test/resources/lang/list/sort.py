a = [3, 1, 2]
print(a.sort(), a)  # expect: None [1, 2, 3]
a.sort(reverse=True)
print(a)  # expect: [3, 2, 1]
b = ['b', 'A', 'c']
b.sort(key=str.lower)
print(b)  # expect: ['A', 'b', 'c']
c = [(1, 'b'), (0, 'x'), (1, 'a'), (0, 'y')]
c.sort(key=lambda p: p[0])
print(c)  # expect: [(0, 'x'), (0, 'y'), (1, 'b'), (1, 'a')]
c.sort(key=lambda p: p[0], reverse=True)
print(c)  # expect: [(1, 'b'), (1, 'a'), (0, 'x'), (0, 'y')]
