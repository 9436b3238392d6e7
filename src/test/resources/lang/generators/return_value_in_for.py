def g():
    yield 1
    return 99
print([x for x in g()])
def h(): return (yield from g())
x = h()
next(x)
try: next(x)
except StopIteration as e: print(e.value)
# expect: [1]
# expect: 99
