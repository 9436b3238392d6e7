a = [3, 1, 2]
seen = []
def key(x):
    seen.append(list(a))
    return x
a.sort(key=key)
print(seen, a)  # expect: [[], [], []] [1, 2, 3]
