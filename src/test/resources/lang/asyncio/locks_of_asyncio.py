import asyncio


async def worker(name, lock, log):
    async with lock:
        log.append(f"{name}+")
        await asyncio.sleep(0)
        log.append(f"{name}-")


async def main():
    log = []
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(n, lock, log) for n in "abc"))
    print(log, lock.locked())
    log.clear()
    await asyncio.gather(*(worker(n, asyncio.Semaphore(2), log) for n in "ab"))
    print(log)
    event = asyncio.Event()
    waiter = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    print(event.is_set(), waiter.done())
    event.set()
    print(await waiter, event.is_set())
    condition = asyncio.Condition()
    ready = []

    async def wait_for_three():
        async with condition:
            await condition.wait_for(lambda: len(ready) == 3)
            return ready[:]

    waiter = asyncio.create_task(wait_for_three())
    for number in range(3):
        await asyncio.sleep(0)
        async with condition:
            ready.append(number)
            condition.notify_all()
    print(await waiter)
    barrier = asyncio.Barrier(2)

    async def meet():
        async with barrier as position:
            return position

    print(sorted(await asyncio.gather(meet(), meet())), barrier.parties, barrier.broken)
    for act in (lock.release, asyncio.BoundedSemaphore(1).release):
        try:
            act()
        except (RuntimeError, ValueError) as e:
            print(repr(e))


asyncio.run(main())
# expect: ['a+', 'a-', 'b+', 'b-', 'c+', 'c-'] False
# expect: ['a+', 'b+', 'a-', 'b-']
# expect: False False
# expect: True True
# expect: [0, 1, 2]
# expect: [0, 1] 2 False
# expect: RuntimeError('Lock is not acquired.')
# expect: ValueError('BoundedSemaphore released too many times')
