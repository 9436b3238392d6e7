from gilscope import parallel
out = []
parallel(lambda: out.append(1), lambda: out.append(2), lambda: out.append(3))
print(sorted(out))  # expect: [1, 2, 3]
