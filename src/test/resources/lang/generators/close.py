def g():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')
x = g()
next(x)
x.close()
print(list(x))
def h():
    try:
        yield
    except GeneratorExit:
        return 'answer'
y = h(); next(y)
print(y.close())
# expect: cleanup
# expect: []
# expect: answer
