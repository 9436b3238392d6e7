import atexit
import threading
import time

released = threading.Event()


def for_ever():
    try:
        while True:
            time.sleep(0.001)
    finally:
        print("a daemon's finally never runs at the end")


def late():
    released.wait()
    print("a thread that is no daemon is waited for")


daemon = threading.Thread(target=for_ever, daemon=True)
daemon.start()
threading.Thread(target=late).start()


def first():
    print("threading's own exit functions come first, the last one before")


def second():
    print("then the one before that")
    released.set()


threading._register_atexit(second)
threading._register_atexit(first)
atexit.register(lambda: print("atexit, and the daemon still lives:", daemon.is_alive()))
print("the main thread has nothing more to do")
# expect: the main thread has nothing more to do
# expect: threading's own exit functions come first, the last one before
# expect: then the one before that
# expect: a thread that is no daemon is waited for
# expect: atexit, and the daemon still lives: True
