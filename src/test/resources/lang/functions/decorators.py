def twice(f):
    def g(*a):
        return f(f(*a))
    return g
def tag(name):
    def deco(f):
        f.name = name
        return f
    return deco
@tag('t')
@twice
def inc(x):
    return x + 1
print(inc(1), inc.name)  # expect: 3 t
