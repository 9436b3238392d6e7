import threading
out = []
def parent():
    out.append(threading.Thread().daemon)
t = threading.Thread(target=parent, daemon=True)
t.start(); t.join()
print(out, threading.Thread().daemon)  # expect: [True] False
