import asyncio


def note(log, word):
    log.append(word)


async def ticks(count):
    for number in range(count):
        await asyncio.sleep(0)
        yield number


async def main():
    loop = asyncio.get_running_loop()
    log = []
    start = loop.time()
    over = asyncio.Event()
    loop.call_at(start + 0.003, over.set)
    loop.call_at(start + 0.002, note, log, "later")
    loop.call_at(start + 0.001, note, log, "at")
    loop.call_soon(note, log, "soon")
    handle = loop.call_later(0, note, log, "never")
    handle.cancel()
    await over.wait()
    print(log, handle.cancelled())
    future = loop.create_future()
    future.add_done_callback(lambda f: print("callback", f.result()))
    future.set_result(42)
    print(await future, future.done())
    print([n async for n in ticks(3)])
    print(len(asyncio.all_tasks()), asyncio.current_task().get_coro().__name__)
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as e:
        print(repr(e))
    failing = loop.create_future()
    failing.set_exception(LookupError("lost"))
    try:
        await failing
    except LookupError as e:
        print(repr(e), repr(failing.exception()))


with asyncio.Runner() as runner:
    runner.run(main())
    print(runner.run(asyncio.sleep(0, "again")))
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
# expect: ['soon', 'at', 'later'] True
# expect: 42 True
# expect: callback 42
# expect: [0, 1, 2]
# expect: 1 main
# expect: InvalidStateError('invalid state')
# expect: LookupError('lost') LookupError('lost')
# expect: again
# expect: no running event loop
