ns = {}
exec('x = 1\ndef f(): return x', ns)
print(ns['f'](), sorted(k for k in ns if k != '__builtins__'))
loc = {}
exec('y = x + 1', ns, loc)
print(loc)
try:
    exec(3)
except TypeError as e:
    print(e)
# expect: 1 ['f', 'x']
# expect: {'y': 2}
# expect: exec() arg 1 must be a string, bytes or code object
