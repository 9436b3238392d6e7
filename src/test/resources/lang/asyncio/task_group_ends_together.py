import asyncio


async def step(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        print(name, "ends")
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        one = group.create_task(step("one", 0.01))
        two = group.create_task(step("two", 0))
    print(one.result(), two.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(step("bad", 0, KeyError("k")))
            group.create_task(step("long", 5))
    except* KeyError as e:
        print(repr(e), e.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(step("inner", 5))
            await asyncio.sleep(0)
            raise RuntimeError("body")
    except ExceptionGroup as e:
        print(e, [repr(x) for x in e.exceptions])
    task = asyncio.create_task(step("named", 5), name="worker")
    await asyncio.sleep(0)
    print(task.get_name(), task.done(), task.cancelling())
    print(task.cancel("enough"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args, task.cancelled())


asyncio.run(main())
# expect: two ends
# expect: one ends
# expect: one two
# expect: long cancelled
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('k')]) (KeyError('k'),)
# expect: inner cancelled
# expect: unhandled errors in a TaskGroup (1 sub-exception) ["RuntimeError('body')"]
# expect: worker False 0
# expect: True 1
# expect: named cancelled
# expect: cancelled ('enough',) True
