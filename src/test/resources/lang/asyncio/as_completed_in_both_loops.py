import asyncio


async def give(x):
    return x


async def main():
    tasks = [asyncio.create_task(give(n)) for n in range(3)]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, task.result())
    for one in asyncio.as_completed([give("c")]):
        print(await one)
    never = asyncio.get_running_loop().create_future()
    try:
        async for _ in asyncio.as_completed([never], timeout=0.01):
            pass
    except TimeoutError as e:
        print(repr(e))
    try:
        asyncio.as_completed(never)
    except TypeError as e:
        print(e)


asyncio.run(main())
print(asyncio.Task, asyncio.Future)
# expect: True 0
# expect: True 1
# expect: True 2
# expect: c
# expect: TimeoutError()
# expect: expects an iterable of awaitables, not Future
# expect: <class '_asyncio.Task'> <class '_asyncio.Future'>
