# threading.Timer: cancelled in time, its function is not called after
from threading import Timer

called = []
t = Timer(5, called.append, ["x"])
t.start()
t.cancel()
t.join()
assert called == []
