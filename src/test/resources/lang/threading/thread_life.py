import threading
t = threading.Thread(target=print, args=('in the thread',), kwargs={'end': '.\n'})
print(t.is_alive(), t.ident, t.name)
t.start()
t.join()
print(t.is_alive(), t.ident is not None, t.native_id is not None)
# expect: False None Thread-1 (print)
# expect: in the thread.
# expect: False True True
