# concurrent.futures.Future: a callback is called once, whoever comes first
from concurrent.futures import Future
from gilscope import parallel

f = Future()
called = []
parallel(lambda: f.add_done_callback(called.append), lambda: f.set_result(1))
assert called == [f]
