def inner():
    try: yield 1
    except ValueError: print('inner handles'); yield 2
def outer():
    yield from inner()
    yield 3
o = outer()
next(o)
print(o.throw(ValueError))
print(next(o))
# expect: inner handles
# expect: 2
# expect: 3
