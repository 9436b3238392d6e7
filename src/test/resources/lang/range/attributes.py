r = range(1, 10, 2)
print(r.start, r.stop, r.step)  # expect: 1 10 2
try:
    r.start = 5
except AttributeError as e:
    print(e)  # expect: readonly attribute
