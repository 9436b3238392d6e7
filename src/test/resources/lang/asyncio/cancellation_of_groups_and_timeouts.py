import asyncio


async def rescinded():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('never')
    return 'value'


async def fails(value):
    raise ValueError(value)


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(1))
            asyncio.current_task().cancel()
            await asyncio.sleep(1)
    except* ValueError as e:
        print(e.exceptions, asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    print('never')


async def main():
    task = asyncio.create_task(asyncio.sleep(0, 'value'))
    task.cancel()
    print(task.uncancel(), await task)

    group = asyncio.TaskGroup()
    for _ in range(2):
        try:
            group.create_task(fails(1))
        except RuntimeError as e:
            print(e)
        async with asyncio.TaskGroup() as group:
            pass

    task = asyncio.create_task(parent())
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')

    try:
        async with asyncio.timeout(0.001):
            try:
                await asyncio.sleep(10)
            finally:
                raise KeyError(1)
    except KeyError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__cause__))


asyncio.run(main())
# expect: 0 value
# expect: TaskGroup <TaskGroup> has not been entered
# expect: TaskGroup <TaskGroup entered> is finished
# expect: (ValueError(1),) 1
# expect: cancelled
# expect: KeyError(1) TimeoutError() CancelledError()
