x = 1
def f(a):
    b = 2
    return sorted(locals())
print(f(1), 'x' in globals(), globals() is locals())  # expect: ['a', 'b'] True True
