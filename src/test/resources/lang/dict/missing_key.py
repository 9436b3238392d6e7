d = {}
for k in ('x', 1, (1, 2), None):
    try:
        d[k]
    except KeyError as e:
        print(repr(e), e)
try:
    del d['q']
except KeyError as e:
    print(e)

# expect: KeyError('x') 'x'
# expect: KeyError(1) 1
# expect: KeyError((1, 2)) (1, 2)
# expect: KeyError(None) None
# expect: 'q'
