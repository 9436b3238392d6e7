s = {1, 2, 3}
print(s.pop(), s.pop(), s)  # expect: 1 2 {3}
s.clear()
try:
    s.pop()
except KeyError as e:
    print(e)  # expect: 'pop from an empty set'
