import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow was cancelled")
        raise


async def main():
    try:
        await asyncio.wait_for(slow(), 0.01)
    except TimeoutError as e:
        print("wait_for", repr(e))
    try:
        async with asyncio.timeout(0.01) as limit:
            await slow()
    except TimeoutError as e:
        print("timeout", repr(e), limit.expired())
    async with asyncio.timeout(None) as limit:
        print(limit.when(), limit.expired())
    print(await asyncio.wait_for(asyncio.sleep(0, "in time"), 5))
    end = asyncio.Event()
    shielded = asyncio.ensure_future(end.wait())
    try:
        await asyncio.wait_for(asyncio.shield(shielded), 0.001)
    except TimeoutError:
        end.set()
        print("went on:", await shielded)
    done, pending = await asyncio.wait(
        [asyncio.create_task(asyncio.sleep(0, "first")), asyncio.create_task(slow())],
        return_when=asyncio.FIRST_COMPLETED,
    )
    print(len(done), len(pending), done.pop().result())
    for task in pending:
        task.cancel()
    await asyncio.wait(pending)
    for future in asyncio.as_completed([asyncio.sleep(0.02, "y"), asyncio.sleep(0, "x")]):
        print(await future)


asyncio.run(main())
# expect: slow was cancelled
# expect: wait_for TimeoutError()
# expect: slow was cancelled
# expect: timeout TimeoutError() True
# expect: None False
# expect: in time
# expect: went on: True
# expect: 1 1 first
# expect: slow was cancelled
# expect: x
# expect: y
