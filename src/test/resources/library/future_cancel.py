# concurrent.futures.Future: cancel and run exclude each other
from concurrent.futures import Future
from gilscope import parallel

f = Future()
happened = []


def run():
    if f.set_running_or_notify_cancel():
        happened.append("ran")
        f.set_result(1)


def cancel():
    if f.cancel():
        happened.append("cancelled")


parallel(run, cancel)
assert happened in (["ran"], ["cancelled"])
