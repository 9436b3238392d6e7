"""What the programs of this folder print: how much sooner two threads are done than one, and how long they wait."""
import threading
import time

ROUNDS = 3  # the test makes it 1: virtual time has no noise


def report(*works, times=1):
    """Runs each of the works so many times: one work after the other, then each in a thread of its own.

    speed_up: the time of all of them in the main thread, by the time of the threads; wait_share: the part of the
    threads' time in which they had no processor. The better of three rounds each: what else the machine does only adds.
    """
    for work in works:
        work()
    alone = min(_alone(works, times) for _ in range(ROUNDS))
    together, share = min(_together(works, times) for _ in range(ROUNDS))
    print("alone_ms", alone * 1e3)
    print("speed_up", alone / together)
    print("wait_share", share)


def _alone(works, times):
    begin = time.perf_counter()
    for work in works:
        for _ in range(times):
            work()
    return time.perf_counter() - begin


def _together(works, times):
    begins = []
    ends = []
    ran = []
    ready = threading.Barrier(len(works))

    def timed(work):
        ready.wait()
        begins.append(time.perf_counter())
        cpu = time.thread_time()
        for _ in range(times):
            work()
        ran.append(time.thread_time() - cpu)
        ends.append(time.perf_counter())

    threads = [threading.Thread(target=timed, args=(work,)) for work in works]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return max(ends) - min(begins), 1 - sum(ran) / (sum(ends) - sum(begins))
