with open(__file__) as f:
    first = f.readline()
    rest = f.readlines()
print(first.startswith('with open'), len(rest) > 2, f.closed)
with open(__file__, 'rb') as f:
    print(f.read(4))
# expect: True True True
# expect: b'with'
