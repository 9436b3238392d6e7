# concurrent.futures.ThreadPoolExecutor: what was accepted before the shutdown is done
from concurrent.futures import ThreadPoolExecutor
from gilscope import parallel

pool = ThreadPoolExecutor(1)
accepted = []


def submit():
    try:
        accepted.append(pool.submit(int, "5"))
    except RuntimeError:
        pass


parallel(submit, pool.shutdown)
assert all(f.result() == 5 for f in accepted)
