# concurrent.futures.Future: set_result without set_running_or_notify_cancel may meet a cancelled future
# found in: gil gil-legacy free-threaded
from concurrent.futures import Future
from gilscope import parallel

f = Future()


def run():
    if not f.cancelled():
        f.set_result(1)


parallel(run, f.cancel)
