async def f(x):
    a = [i async for i in x]
    b = [await i for i in x]
    return (i async for i in x), {i: 1 async for i in x}
