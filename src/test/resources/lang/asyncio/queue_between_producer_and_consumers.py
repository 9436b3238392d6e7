import asyncio


async def produce(queue, count):
    for number in range(count):
        await queue.put(number)
        await asyncio.sleep(0)
    await queue.join()


async def consume(queue, taken):
    while True:
        taken.append(await queue.get())
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    taken = []
    consumers = [asyncio.create_task(consume(queue, taken)) for _ in range(3)]
    await produce(queue, 7)
    print(sorted(taken), queue.empty(), queue.qsize())
    for consumer in consumers:
        consumer.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*consumers, return_exceptions=True)])
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as e:
        print(repr(e), queue.full())
    first = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        first.put_nowait(item)
    last = asyncio.LifoQueue()
    for item in "abc":
        last.put_nowait(item)
    print([await first.get() for _ in range(3)], [last.get_nowait() for _ in range(3)])
    queue.shutdown()
    print(await queue.get(), await queue.get())
    try:
        await queue.get()
    except asyncio.QueueShutDown as e:
        print(repr(e))


asyncio.run(main())
# expect: [0, 1, 2, 3, 4, 5, 6] True 0
# expect: ['CancelledError', 'CancelledError', 'CancelledError']
# expect: QueueEmpty()
# expect: QueueFull() True
# expect: [1, 2, 3] ['c', 'b', 'a']
# expect: 1 2
# expect: QueueShutDown()
