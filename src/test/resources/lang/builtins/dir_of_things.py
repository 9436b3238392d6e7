class C:
    a = 1
    def __dir__(self): return ['z', 'b']
print(dir(C()), [n for n in dir(C) if n[0] != '_'])  # expect: ['b', 'z'] ['a']
def f():
    y = x = 1
    return dir()
print(f())  # expect: ['x', 'y']
