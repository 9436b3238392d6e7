import threading
data = threading.local()
data.x = 'main'
seen = []
def work(n):
    seen.append(hasattr(data, 'x'))
    data.x = n
    seen.append(data.x)
t = threading.Thread(target=work, args=(1,))
t.start(); t.join()
print(seen, data.x, data.__dict__)
try:
    data.y
except AttributeError as e:
    print(e)
# expect: [False, 1] main {'x': 'main'}
# expect: '_thread._local' object has no attribute 'y'
