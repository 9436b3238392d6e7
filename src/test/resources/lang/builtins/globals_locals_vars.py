x = 1
def f(a):
    b = a
    return locals()
print(f(2), globals()['x'], 'f' in vars())
class C: pass
c = C(); c.q = 1
print(vars(c))
try:
    vars(3)
except TypeError as e:
    print(e)
# expect: {'a': 2, 'b': 2} 1 True
# expect: {'q': 1}
# expect: vars() argument must have __dict__ attribute
