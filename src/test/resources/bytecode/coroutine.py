async def f(x):
    await x
    async for i in x:
        if i: break
    async with x as y, z:
        return await y
