import threading
import time

gate = threading.Semaphore(8)


def visit(number):
    time.sleep(number % 17 / 10000)
    with gate:
        time.sleep(0.0004)


for number in range(200):
    threading.Thread(target=visit, args=(number,), name=f"visitor {number:03}").start()
