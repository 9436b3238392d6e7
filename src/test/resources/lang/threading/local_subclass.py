import threading
class L(threading.local):
    def __init__(self, start):
        self.items = [start]
l = L(5)
l.items.append(6)
seen = []
t = threading.Thread(target=lambda: seen.append(l.items))
t.start(); t.join()
print(l.items, seen)
try:
    threading.local(1)
except TypeError as e:
    print(e)
# expect: [5, 6] [[5]]
# expect: Initialization arguments are not supported
