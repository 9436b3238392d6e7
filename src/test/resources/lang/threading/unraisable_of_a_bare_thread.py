import _thread, sys, threading
done = threading.Event()
def hook(u):
    print(u.err_msg.split(' at ')[0], u.exc_type.__name__, u.object)
    done.set()
sys.unraisablehook = hook
def work():
    raise ValueError(1)
_thread.start_new_thread(work, ())
done.wait()
sys.unraisablehook = sys.__unraisablehook__
# expect: Exception ignored in thread started by <function work ValueError None
