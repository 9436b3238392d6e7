d = {1: 1, 2: 2}
try:
    for k in d:
        d[k + 10] = 0
except RuntimeError as e:
    print(e)
it = iter({1: 1})
d = {1: 1}
it = iter(d.items())
d.clear()
for _ in range(2):
    try:
        next(it)
    except RuntimeError as e:
        print(e)

# expect: dictionary changed size during iteration
# expect: dictionary changed size during iteration
# expect: dictionary changed size during iteration
