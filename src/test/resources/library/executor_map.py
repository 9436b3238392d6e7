# concurrent.futures.ThreadPoolExecutor: map keeps the order
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    assert list(pool.map(str, [1, 2])) == ["1", "2"]
