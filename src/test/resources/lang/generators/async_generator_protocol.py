async def agen():
    try:
        got = yield 1
        print('got', got)
        yield 2
    finally:
        print('cleanup')
def drive(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e: return e.value
async def main():
    g = agen()
    print(await g.__anext__())
    print(await g.asend('hi'))
    await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration: print('stopped')
    h = agen()
    await h.__anext__()
    try: await h.athrow(ValueError('thrown'))
    except ValueError as e: print('out', e)
drive(main())
# expect: 1
# expect: got hi
# expect: 2
# expect: cleanup
# expect: stopped
# expect: cleanup
# expect: out thrown
