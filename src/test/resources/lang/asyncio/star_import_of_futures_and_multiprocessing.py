from concurrent.futures import *
import multiprocessing

with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(pow, (2, 3), (5, 2))))
    futures = [pool.submit(abs, -1), pool.submit(int, "x")]
    done, pending = wait(futures, return_when=ALL_COMPLETED)
    print(len(done), len(pending), futures[0].result(), type(futures[1].exception()).__name__)
    print(sorted(f.result() for f in as_completed([pool.submit(len, "abc"), pool.submit(len, "d")])))
print(multiprocessing.cpu_count() >= 1, multiprocessing.current_process().name)
# expect: [32, 9]
# expect: 2 0 1 ValueError
# expect: [1, 3]
# expect: True MainProcess
