from collections import defaultdict
def boom():
    raise ValueError('factory')
d = defaultdict(boom)
try:
    d[1]
except ValueError as e:
    print(e, d == {})  # expect: factory True
