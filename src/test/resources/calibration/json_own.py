# Two threads that write and read JSON: native code that keeps the GIL.
import json, threading, time

users = [{"id": k, "name": "user%d" % k, "tags": ["a", "b", str(k)], "score": k / 3} for k in range(300)]

def work():
    for _ in range(20):
        json.loads(json.dumps(users))

def alone():
    work(); work()

def together():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()

def timed(f):
    begin = time.perf_counter()
    f()
    return time.perf_counter() - begin

work()
print("speed_up", timed(alone) / timed(together))
