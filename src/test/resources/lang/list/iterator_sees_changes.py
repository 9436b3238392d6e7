a = [1, 2, 3]
out = []
for x in a:
    out.append(x)
    if len(a) < 6:
        a.append(x * 10)
print(out)  # expect: [1, 2, 3, 10, 20, 30]
it = iter([1])
print(next(it), next(it, 'end'), next(it, 'end'))  # expect: 1 end end
