# Two threads that search one text with one pattern: each match counts references to both.
import re, threading, time

text = "foo=12, bar = 345; baz: 9 quux=7 " * 300
pattern = re.compile(r"(\w+)\s*[=:]\s*(\d+)")

def work():
    for _ in range(12):
        for m in pattern.finditer(text):
            int(m.group(2))

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
