d = {i: i for i in range(3)}
d.popitem()
d['x'] = 1
print(d.popitem(), d.popitem(), d)  # expect: ('x', 1) (1, 1) {0: 0}
