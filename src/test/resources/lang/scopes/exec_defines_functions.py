ns = {}
exec("""
def add(a, b):
    return a + b
class K:
    v = add(1, 2)
""", ns)
print(ns['add'](3, 4), ns['K'].v, sorted(k for k in ns if not k.startswith('__')))  # expect: 7 3 ['K', 'add']
