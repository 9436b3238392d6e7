class O: pass
o = O(); l = [0, 0]; d = {}
o.x, l[1], d['k'] = 1, 2, 3
print(o.x, l, d)
for i, (j, k) in enumerate([(1, 2)]): print(i, j, k)
# expect: 1 [0, 2] {'k': 3}
# expect: 0 1 2
