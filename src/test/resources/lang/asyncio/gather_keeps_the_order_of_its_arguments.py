import asyncio


async def answer(name, after=None, then=None):
    if after:
        await after.wait()
    print("done", name)
    if then:
        then.set()
    return name.upper()


async def fails():
    raise ValueError("no")


async def main():
    first, second = asyncio.Event(), asyncio.Event()
    print(await asyncio.gather(answer("a", second), answer("b", None, first), answer("c", first, second)))
    print(await asyncio.gather(answer("d"), fails(), return_exceptions=True))
    try:
        await asyncio.gather(fails(), answer("e"))
    except ValueError as e:
        print("raised", e)
    print(await asyncio.gather())


asyncio.run(main())
# expect: done b
# expect: done c
# expect: done a
# expect: ['A', 'B', 'C']
# expect: done d
# expect: ['D', ValueError('no')]
# expect: done e
# expect: raised no
# expect: []
