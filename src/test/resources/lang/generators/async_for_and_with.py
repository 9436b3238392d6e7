class Ctx:
    async def __aenter__(self): print('enter'); return self
    async def __aexit__(self, *a): print('exit', a[0])
async def agen():
    for i in range(3): yield i
async def main():
    async with Ctx():
        async for x in agen(): print(x)
        print([x async for x in agen() if x])
        print([await g(x) for x in range(2)])
async def g(x): return x
c = main()
try: c.send(None)
except StopIteration: print('done')
# expect: enter
# expect: 0
# expect: 1
# expect: 2
# expect: [1, 2]
# expect: [0, 1]
# expect: exit None
# expect: done
