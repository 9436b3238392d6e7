from concurrent.futures import Executor, Future
taken = []
def source():
    for n in range(5):
        taken.append(n)
        yield n
class Now(Executor):
    def submit(self, fn, /, *args):
        f = Future()
        f.set_result(fn(*args))
        return f
executor = Now()
results = executor.map(lambda n: n * n, source(), buffersize=2)
print(taken)
print(next(results), taken)
print(list(results), taken)
for bad in (0, 1.5):
    try: executor.map(print, [], buffersize=bad)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
# expect: [0, 1]
# expect: 0 [0, 1, 2]
# expect: [1, 4, 9, 16] [0, 1, 2, 3, 4]
# expect: ValueError buffersize must be None or > 0
# expect: TypeError buffersize must be an integer or None
