import asyncio


def names(graph):
    return ([entry.frame.f_code.co_qualname for entry in graph.call_stack],
            [(each.future.get_name(), names(each)) for each in graph.awaited_by])


def plain(**options):
    print(names(asyncio.capture_call_graph(**options)))


class Worker:
    async def work(self):
        plain()
        plain(depth=2)
        plain(limit=1)
        plain(limit=-1)


async def wrapper():
    await Worker().work()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(wrapper(), name='in a group')
    await asyncio.gather(asyncio.create_task(wrapper(), name='gathered'))
    future = asyncio.Future()

    async def waits():
        await future

    task = asyncio.create_task(waits(), name='waits')
    await asyncio.sleep(0)
    print(names(asyncio.capture_call_graph(future)))
    text = asyncio.format_call_graph(future).replace(hex(id(future)), 'ID').replace(hex(id(task)), 'ID')
    print(text.replace(__file__, 'FILE'))
    future.set_result(None)
    await task
    try:
        asyncio.capture_call_graph(3)
    except TypeError as e:
        print(e)


asyncio.run(main())
try:
    asyncio.capture_call_graph()
except RuntimeError as e:
    print(e)
# expect: (['plain', 'Worker.work', 'wrapper'], [('Task-1', (['TaskGroup._aexit', 'TaskGroup.__aexit__', 'main'], []))])
# expect: (['Worker.work', 'wrapper'], [('Task-1', (['TaskGroup._aexit', 'TaskGroup.__aexit__', 'main'], []))])
# expect: (['wrapper'], [('Task-1', (['main'], []))])
# expect: (['plain'], [('Task-1', (['TaskGroup._aexit'], []))])
# expect: (['plain', 'Worker.work', 'wrapper'], [('Task-1', (['main'], []))])
# expect: (['Worker.work', 'wrapper'], [('Task-1', (['main'], []))])
# expect: (['wrapper'], [('Task-1', (['main'], []))])
# expect: (['plain'], [('Task-1', (['main'], []))])
# expect: ([], [('waits', (['main.<locals>.waits'], []))])
# expect: * Future(id=ID)
# expect:   + Awaited by:
# expect:     * Task(name='waits', id=ID)
# expect:       + Call stack:
# expect:       |   File 'FILE', line 32, in async main.<locals>.waits()
# expect: 3 object does not appear to be compatible with asyncio.Future
# expect: capture_call_graph() is called outside of a running event loop and no *future* to introspect was provided
