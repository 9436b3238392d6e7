import threading
out = []
t = threading.Timer(0.001, out.append, args=['fired'])
t.start(); t.join()
u = threading.Timer(60, out.append, args=['never'])
u.start(); u.cancel(); u.join()
print(out)  # expect: ['fired']
