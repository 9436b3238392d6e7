# A connection that is opened when it is first needed, by whoever needs it first.
#
# What to look for
#   The careless pool asks "is there one?" and then opens it: two steps, and everybody who
#   asks before the first connection is there opens another. Opening blocks, so this happens
#   under both regimes: the GIL makes single steps atomic, not pairs of them.
#   gil            the threads ask one after another, while the first is still connecting.
#   free-threaded  they ask at the same time.
#   The careful pool asks again under a lock: one thread opens, the others wait for the lock.
import threading
import time


class Connection:
    def __init__(self, pool):
        time.sleep(0.002)  # the network
        pool.opened += 1


class CarelessPool:
    def __init__(self):
        self.connection = None
        self.opened = 0

    def get(self):
        if self.connection is None:
            self.connection = Connection(self)
        return self.connection


class CarefulPool(CarelessPool):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def get(self):
        if self.connection is None:
            with self.lock:
                if self.connection is None:
                    self.connection = Connection(self)
        return self.connection


for pool in CarelessPool(), CarefulPool():
    clients = [threading.Thread(target=pool.get, name=f"Client-{i + 1}") for i in range(4)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    print(f"{type(pool).__name__}: 4 clients, connections opened: {pool.opened}")
