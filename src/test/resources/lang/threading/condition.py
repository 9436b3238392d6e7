import threading
cond = threading.Condition()
items = []
got = []
def consumer():
    for _ in range(3):
        with cond:
            while not items:
                cond.wait()
            got.append(items.pop(0))
            cond.notify_all()
t = threading.Thread(target=consumer)
t.start()
for i in range(3):
    with cond:
        items.append(i)
        cond.notify_all()
        while items:
            cond.wait()
t.join()
print(got)  # expect: [0, 1, 2]
