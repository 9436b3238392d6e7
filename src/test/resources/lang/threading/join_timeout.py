import threading
e = threading.Event()
t = threading.Thread(target=e.wait)
t.start()
t.join(0.001)
print(t.is_alive())  # expect: True
e.set()
t.join(timeout=5)
print(t.is_alive())  # expect: False
