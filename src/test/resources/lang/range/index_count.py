r = range(0, 20, 4)
print(r.index(8), r.count(8), r.count(9), r.index(8.0))
for v in (3, 'a'):
    try:
        r.index(v)
    except ValueError as e:
        print(e)

# expect: 2 1 0 2
# expect: range.index(x): x not in range
# expect: sequence.index(x): x not in sequence
