import gc
import traceback
import types
import warnings


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


@types.coroutine
def pause():
    try:
        yield "paused"
    except GeneratorExit:
        print("pause closed")
        raise


async def numbers():
    try:
        yield 1
        await pause()
        yield 2
    finally:
        print("finally")


def step(awaitable):
    try:
        return "yields", awaitable.send(None)
    except StopIteration as e:
        return "gives", e.value


show(lambda: numbers().__anext__().send(100))
show(lambda: numbers().asend(5).send(None))
g = numbers()
first = g.__anext__()
print(step(first), g.ag_running)
show(lambda: step(first))
second = g.asend(None)
print(step(second), g.ag_running)
third = g.__anext__()
show(lambda: step(third))
show(lambda: step(third))
show(lambda: step(g.aclose()))
show(lambda: step(g.athrow(ValueError("x"))))
print(second.close(), g.ag_running)
show(lambda: step(g.__anext__()))
show(lambda: step(g.aclose()))
show(lambda: step(g.athrow(ValueError("late"))))
h = numbers()
print(step(h.__anext__()))
closing = h.aclose()
print(step(closing))
show(lambda: step(closing))
show(lambda: step(h.__anext__()))


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
step(s.__anext__())
show(lambda: step(s.aclose()))
t = numbers()
show(lambda: t.athrow(ValueError("early")).send(5))
show(lambda: t.athrow(ValueError("early")).throw(KeyError("other")))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    x = numbers()
    x.asend(1)
    x.aclose()
    gc.collect()
print(sorted(str(w.message) for w in seen))


def depth():
    return [f.name for f in traceback.extract_stack()][-4:]


@types.coroutine
def inner():
    try:
        yield depth()
    except ZeroDivisionError:
        yield depth()


async def middle():
    return await inner()


async def outer():
    return await middle()


c = outer()
print(c.send(None))
print(c.throw(ZeroDivisionError))


class Odd(Exception):
    def __new__(cls, *args):
        return cls


def listening():
    try:
        yield
    except TypeError as e:
        yield str(e)


g = listening()
next(g)
print(g.throw(Odd))


def bare():
    yield


def handling():
    try:
        raise KeyError("a")
    except KeyError:
        yield from bare()


g = handling()
next(g)
try:
    g.throw(ValueError)
except ValueError as e:
    print(repr(e.__context__))
# expect: TypeError can't send non-None value to a just-started async generator
# expect: TypeError can't send non-None value to a just-started async generator
# expect: ('gives', 1) False
# expect: RuntimeError cannot reuse already awaited __anext__()/asend()
# expect: ('yields', 'paused') True
# expect: RuntimeError anext(): asynchronous generator is already running
# expect: RuntimeError cannot reuse already awaited __anext__()/asend()
# expect: RuntimeError aclose(): asynchronous generator is already running
# expect: RuntimeError athrow(): asynchronous generator is already running
# expect: pause closed
# expect: finally
# expect: None False
# expect: StopAsyncIteration 
# expect: ('gives', None)
# expect: ('gives', None)
# expect: ('gives', 1)
# expect: finally
# expect: ('gives', None)
# expect: RuntimeError cannot reuse already awaited aclose()/athrow()
# expect: StopAsyncIteration 
# expect: RuntimeError async generator ignored GeneratorExit
# expect: RuntimeError can't send non-None value to a just-started coroutine
# expect: KeyError 'other'
# expect: ["coroutine method 'aclose' of 'numbers' was never awaited", "coroutine method 'asend' of 'numbers' was never awaited"]
# expect: ['outer', 'middle', 'inner', 'depth']
# expect: ['outer', 'middle', 'inner', 'depth']
# expect: calling <class '__main__.Odd'> should have returned an instance of BaseException, not type
# expect: KeyError('a')
