class A:
    def __await__(self):
        got = yield 'asked'
        return got + 1
async def f(): return await A()
c = f()
print(c.send(None))
try: c.send(41)
except StopIteration as e: print(e.value)
# expect: asked
# expect: 42
