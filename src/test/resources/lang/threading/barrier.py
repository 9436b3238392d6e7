import threading
b = threading.Barrier(3, action=lambda: print('all here'))
indexes = []
def work():
    indexes.append(b.wait())
ts = [threading.Thread(target=work) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(indexes), b.n_waiting, b.broken, b.parties)
# expect: all here
# expect: [0, 1, 2] 0 False 3
