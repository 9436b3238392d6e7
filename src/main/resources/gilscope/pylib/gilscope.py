"""parallel(f, g, …): run functions side by side."""

import threading


def parallel(*functions):
    """Run each function in a thread of its own: all threads are there before any begins; return when all have ended."""
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
