import threading
def attempt(f, *args, **kw):
    try:
        f(*args, **kw)
    except Exception as e:
        print(type(e).__name__, e)
t = threading.Thread(target=int)
attempt(t.join)
t.start()
attempt(t.start)
t.join()
attempt(t.start)
attempt(threading.current_thread().join)
attempt(setattr, t, 'daemon', True)
attempt(threading.Thread, 1)
# expect: RuntimeError cannot join thread before it is started
# expect: RuntimeError threads can only be started once
# expect: RuntimeError threads can only be started once
# expect: RuntimeError cannot join current thread
# expect: RuntimeError cannot set daemon status of active thread
# expect: AssertionError group argument must be None for now
