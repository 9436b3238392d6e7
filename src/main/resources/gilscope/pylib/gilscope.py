"""parallel(f, g, …): run functions side by side. naive_locks(): see what a lock per object would do."""

import _gilscope
import threading


def parallel(*functions):
    """Run each function in a thread of its own: all threads are there before any begins; return when all have ended."""
    if _gilscope.searching():
        return _gilscope.side_by_side(*functions)
    gate = threading.Lock()

    def begin(function):
        with gate:
            pass
        function()

    threads = [threading.Thread(target=begin, args=(function,)) for function in functions]
    with gate:
        for thread in threads:
            thread.start()
    for thread in threads:
        thread.join()


def naive_locks():
    """Under the unprotected runtime: from here on each container has a lock that an operation holds from begin to end.

    That is what one might try first in place of the GIL, and why PEP 703 has critical sections instead. Returns whether it
    does anything: False under every other runtime.
    """
    return _gilscope.naive_locks()


class _Sealed:
    """with sealed: a search lets no other thread in between what stands here, unless it has to wait."""

    def __enter__(self):
        _gilscope.seal(True)

    def __exit__(self, *args):
        _gilscope.seal(False)


sealed = _Sealed()
