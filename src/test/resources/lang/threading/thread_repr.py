import threading
t = threading.Thread(target=print, args=('x',))
print(t)  # expect: <Thread(Thread-1 (print), initial)>
t.daemon = True
t.name = 'n'
print(t)  # expect: <Thread(n, initial daemon)>
print(threading.Thread(name='other'), threading.Timer(1, print))  # expect: <Thread(other, initial)> <Timer(Thread-2, initial)>
