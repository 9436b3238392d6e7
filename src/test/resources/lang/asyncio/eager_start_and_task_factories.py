import asyncio


async def quick():
    print('runs')
    return 5


async def slow():
    print('begins')
    await asyncio.sleep(0)
    print('ends')


async def main():
    task = asyncio.create_task(quick(), eager_start=True)
    print(task.done(), task.result())
    task = asyncio.create_task(slow(), eager_start=True, name='slow')
    print(task.get_name(), task.done())
    await task
    async with asyncio.TaskGroup() as group:
        print(group.create_task(slow(), eager_start=True).done())
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    await asyncio.create_task(slow())
    task = asyncio.create_task(slow(), eager_start=False)
    print('not yet')
    await task

    def factory(loop, coro, **options):
        print(options)
        return asyncio.Task(coro, loop=loop, **options)

    loop.set_task_factory(factory)
    await asyncio.create_task(quick())
    await asyncio.create_task(quick(), name='named')


asyncio.run(main())
# expect: runs
# expect: True 5
# expect: begins
# expect: slow False
# expect: ends
# expect: begins
# expect: False
# expect: ends
# expect: begins
# expect: ends
# expect: not yet
# expect: begins
# expect: ends
# expect: {}
# expect: runs
# expect: {'name': 'named'}
# expect: runs
# expect: {}
# expect: {}
