# concurrent.futures.Future: a waiter gets the result that another thread sets
from concurrent.futures import Future
from gilscope import parallel

f = Future()
got = []
parallel(lambda: got.append(f.result()), lambda: f.set_result(7))
assert got == [7]
