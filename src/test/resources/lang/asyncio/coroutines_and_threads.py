import asyncio
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor

color = contextvars.ContextVar("color", default="none")


def blocking(number):
    return number * number, threading.current_thread() is threading.main_thread()


def colored():
    return color.get()


async def main():
    color.set("red")
    print(await asyncio.to_thread(blocking, 3), await asyncio.to_thread(colored))
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, blocking, n) for n in range(3))))
    print(await loop.run_in_executor(None, blocking, 5))

    def from_outside():
        future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0, "from a thread"), loop)
        return future.result()

    print(await asyncio.to_thread(from_outside))
    called = asyncio.Event()
    thread = threading.Thread(target=loop.call_soon_threadsafe, args=(called.set,))
    thread.start()
    await called.wait()
    thread.join()
    print(called.is_set())


asyncio.run(main())
# expect: (9, False) red
# expect: [(0, False), (1, False), (4, False)]
# expect: (25, False)
# expect: from a thread
# expect: True
