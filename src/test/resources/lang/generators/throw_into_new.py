def g():
    print('never')
    yield
x = g()
try: x.throw(ValueError('early'))
except ValueError as e: print(e)
print(list(x))
# expect: early
# expect: []
