# threads: 4
from concurrent.futures import ThreadPoolExecutor


def work(n):
    total = 0
    for i in range(n):
        total += i * i % 3
    return total


def run():
    with ThreadPoolExecutor(4) as pool:
        return sum(pool.map(work, range(0, 2_000, 10)))
