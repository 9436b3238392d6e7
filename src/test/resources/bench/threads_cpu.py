# threads: 4
import threading


def work(n, out, k):
    total = 0
    for i in range(n):
        total += i * k % 7
    out[k] = total


def run():
    out = [0] * 4
    ts = [threading.Thread(target=work, args=(60_000, out, k)) for k in range(4)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return sum(out)
