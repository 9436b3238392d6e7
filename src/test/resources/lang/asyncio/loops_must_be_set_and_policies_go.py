import asyncio
import warnings

warnings.simplefilter('always')
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)

try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
print(type(asyncio.get_event_loop_policy()).__name__)
asyncio.set_event_loop_policy(None)
print(asyncio.DefaultEventLoopPolicy.__name__, asyncio.AbstractEventLoopPolicy.__name__)
for name in ('get_child_watcher', 'AbstractChildWatcher'):
    try:
        getattr(asyncio, name)
    except AttributeError as e:
        print(e)
print(asyncio.iscoroutinefunction(asyncio.sleep))
loop = asyncio.EventLoop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, loop)
print(loop.call_soon(print, 1))
loop.set_debug(True)
print(str(loop.call_soon(print, 1)).split(' created')[0])
loop.close()
asyncio.set_event_loop(None)


class Awaitable:
    def __await__(self):
        yield
        return 'awaited'


print(asyncio.run(Awaitable()))
try:
    asyncio.run(3)
except TypeError as e:
    print(e)
try:
    asyncio.run(asyncio.sleep(float('nan')))
except ValueError as e:
    print(e)


async def separators():
    reader = asyncio.StreamReader()
    reader.feed_data(b'one;two\r\nthree')
    reader.feed_eof()
    print(await reader.readuntil((b'\r\n', b';')), await reader.readuntil((b'\r\n', b'\n')))
    try:
        await reader.readuntil(())
    except ValueError as e:
        print(e)


asyncio.run(separators())
# expect: There is no current event loop in thread 'MainThread'.
# expect: DeprecationWarning 'asyncio.get_event_loop_policy' is deprecated and slated for removal in Python 3.16
# expect: _UnixDefaultEventLoopPolicy
# expect: DeprecationWarning 'asyncio.set_event_loop_policy' is deprecated and slated for removal in Python 3.16
# expect: DeprecationWarning 'asyncio.DefaultEventLoopPolicy' is deprecated and slated for removal in Python 3.16
# expect: DeprecationWarning 'asyncio.AbstractEventLoopPolicy' is deprecated and slated for removal in Python 3.16
# expect: _UnixDefaultEventLoopPolicy _AbstractEventLoopPolicy
# expect: module 'asyncio' has no attribute 'get_child_watcher'
# expect: module 'asyncio' has no attribute 'AbstractChildWatcher'
# expect: DeprecationWarning 'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; use inspect.iscoroutinefunction() instead
# expect: True
# expect: True <_UnixSelectorEventLoop running=False closed=False debug=False>
# expect: <Handle print()>
# expect: <Handle print(1)
# expect: awaited
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: Invalid delay: NaN (not a number)
# expect: b'one;' b'two\r\n'
# expect: Separator should contain at least one element
