import threading
print(threading.current_thread() is threading.main_thread(), threading.current_thread().name)
print(threading.active_count(), len(threading.enumerate()))
def work():
    print(threading.current_thread().name, threading.active_count(), threading.get_ident() == threading.current_thread().ident)
t = threading.Thread(target=work, name='W')
t.start(); t.join()
print(threading.active_count())
# expect: True MainThread
# expect: 1 1
# expect: W 2 True
# expect: 1
