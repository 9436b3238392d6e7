class Key:
    asked = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        Key.asked += 1
        return other == self.n


def run(d, s):
    for i in range(4):
        d[i] = d[i] + 1 if i in d else 10
        if i not in s:
            s.add(i)
    return d


d = {Key(1): 1, 2.0: 2, True + 2: 3}
s = {Key(1), 2.0}
print(list(run(d, s).values()), len(s), Key.asked)
# expect: [2, 3, 4, 10] 4 4
print([type(k).__name__ for k in d])
# expect: ['Key', 'float', 'int', 'int']


def comprehend(keys):
    return {k: str(k) for k in keys}, {k for k in keys}


Key.asked = 0
for _ in range(2):
    d, s = comprehend([Key(1), 1, 1.0, True, 2, '2', '2'])
    print(list(d.values())[1:], len(s))
# expect: ['2', '2'] 3
# expect: ['2', '2'] 3
print(Key.asked)
# expect: 12
for k in (1, 7, 'seven', 2.0):
    try:
        print(d[k])
    except KeyError as e:
        print('KeyError', e)
# expect: True
# expect: KeyError 7
# expect: KeyError 'seven'
# expect: 2


class Missing(dict):
    def __missing__(self, key):
        return key


def items(pairs):
    return [o[k] for o, k in pairs]


for _ in range(2):
    print(items([({1: 'a'}, 1), (Missing(), 1), ((5, 6), -1), ([7], 0), ('text', 1), ((5, 6), False)]))
# expect: ['a', 1, 6, 7, 'e', 5]
# expect: ['a', 1, 6, 7, 'e', 5]
try:
    items([((5, 6), 2)])
except IndexError as e:
    print(e)
# expect: tuple index out of range
