class K:
    def __hash__(self):
        return 1
    def __eq__(self, other):
        raise ValueError('no compare')
d = {1: 'one'}
try:
    d[K()]
except ValueError as e:
    print(e)  # expect: no compare
print(d)  # expect: {1: 'one'}
