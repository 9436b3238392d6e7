import threading
class T(threading.Thread):
    def __init__(self): pass
for f in (lambda: T().start(), lambda: T().name, lambda: T().join(), lambda: repr(T())):
    try:
        f()
    except (RuntimeError, AssertionError) as e:
        print(type(e).__name__, e)
# expect: RuntimeError thread.__init__() not called
# expect: AssertionError Thread.__init__() not called
# expect: RuntimeError Thread.__init__() not called
# expect: AssertionError Thread.__init__() was not called
