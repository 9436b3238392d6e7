import asyncio, traceback
async def bad():
    raise ValueError('x')
async def middle():
    await bad()
def told():
    e = traceback.TracebackException(*__import__('sys').exc_info())
    print(e.exc_type_str, [f.name for f in e.stack], e.__context__)
async def main():
    for make in (lambda: asyncio.create_task(middle()), lambda: asyncio.gather(middle()),
                 lambda: asyncio.wait_for(middle(), 5)):
        try:
            await make()
        except ValueError:
            told()
    task = asyncio.create_task(asyncio.sleep(9))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        told()
    future = asyncio.Future()
    future.set_exception(KeyError(1))
    try:
        await future
    except KeyError:
        told()
asyncio.run(main())
# expect: ValueError ['main', 'middle', 'bad'] None
# expect: ValueError ['main', 'middle', 'bad'] None
# expect: ValueError ['main', 'wait_for', 'middle', 'bad'] None
# expect: asyncio.exceptions.CancelledError ['main', 'sleep'] None
# expect: KeyError ['main'] None
