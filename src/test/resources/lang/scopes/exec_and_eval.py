ns = {'x': 2}
exec('y = x * 3', ns)
print(ns['y'], eval('x + y', ns), eval('1 + 1'))  # expect: 6 8 2
def f():
    a = 5
    return eval('a * 2')
print(f())  # expect: 10
