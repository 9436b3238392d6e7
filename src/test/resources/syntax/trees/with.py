with a: pass
with a, b as c: pass
with (a): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (a as b, c as d,): pass
with (a, b,): pass
with (a).b as c: pass
with (a), (b): pass
with (yield): pass
with (a := b): pass
with (*a, b): pass
with (a for a in b): pass
with (a if b else c) as d, e: pass
with (open(x) as (f, g), h() as i.j, k as l[0], m as [n, *o]): pass
with a as (b): pass
with a as (b, c): pass
with (): pass
with ((a, b)) as c: pass
with (a) + b as c: pass
async def f():
    async with a as b, c: pass
    async with (a as b): pass
    async for x in y: pass
    else: pass
    await x
    return [await x async for x in y if await z]
    await x ** 2
    -await x
