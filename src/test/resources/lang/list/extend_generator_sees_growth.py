a = [1, 2]
def g():
    for i in range(3):
        yield len(a)
a.extend(g())
print(a)  # expect: [1, 2, 2, 3, 4]
