import threading
lock = threading.Lock()
def attempt(f, *args, **kw):
    try:
        f(*args, **kw)
    except Exception as e:
        print(type(e).__name__, e)
attempt(lock.release)
attempt(lock.acquire, False, 1)
attempt(lock.acquire, True, -2)
attempt(lock.acquire, True, 'x')
attempt(lock.acquire, 1, 2, 3)
attempt(lock.acquire, foo=1)
# expect: RuntimeError release unlocked lock
# expect: ValueError can't specify a timeout for a non-blocking call
# expect: ValueError timeout value must be a non-negative number
# expect: TypeError 'str' object cannot be interpreted as an integer or float
# expect: TypeError acquire() takes at most 2 arguments (3 given)
# expect: TypeError acquire() got an unexpected keyword argument 'foo'
