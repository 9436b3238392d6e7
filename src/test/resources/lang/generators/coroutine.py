async def inner(x): return x * 2
async def outer():
    a = await inner(1)
    b = await inner(a + 1)
    return a, b
c = outer()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
# expect: (2, 6)
