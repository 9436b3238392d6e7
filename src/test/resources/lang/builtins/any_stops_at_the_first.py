seen = []
print(any(seen.append(x) or x for x in [0, 3, 4]))  # expect: True
print(seen)  # expect: [0, 3]
