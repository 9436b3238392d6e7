# Two threads count in one global, with no lock.
#
# What to look for
#   gil            `n += 1` loses nothing: since CPython 3.10 a thread gives the GIL up only
#                  where a loop jumps back or a call returns, never between the load and the
#                  store of this line. `n = n + int(1)` has a call in the middle: switch there,
#                  and the other thread's counting is overwritten.
#   free-threaded  both lose: the two threads really run at the same time, and each stores
#                  what it loaded before the other stored.
#
# The lane of the GIL shows the hand-overs; step through one that falls inside int(1).
import threading

ROUNDS = 400_000

n = 0


def plain():
    global n
    for _ in range(ROUNDS):
        n += 1


def with_a_call():
    global n
    for _ in range(ROUNDS):
        n = n + int(1)


def race(work):
    global n
    n = 0
    threads = [threading.Thread(target=work, name=name) for name in ("Left", "Right")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{work.__name__:12} expected {2 * ROUNDS}, counted {n}, lost {2 * ROUNDS - n}")


race(plain)
race(with_a_call)
