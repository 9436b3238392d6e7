import threading


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


def work():
    d = {Key(1): "one", (1, 2): "pair", 1.5: "float"}
    print(Key(1) in d, d[(1, 2)], d.get(3.0 / 2))  # expect: True pair float
    d[Key(1)] = "again"
    print(len(d), d[Key(1)], d.setdefault((1, 2), 0))  # expect: 3 again pair
    print(d.pop(Key(1)), Key(1) in d, Key(2) in {Key(2)})  # expect: again False True


thread = threading.Thread(target=work)
thread.start()
thread.join()
