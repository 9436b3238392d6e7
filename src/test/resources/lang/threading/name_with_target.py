import threading
def job(): print(threading.current_thread().name.split('-')[0])
t = threading.Thread(target=job)
print(t.name.endswith('(job)'))
t.start(); t.join()
# expect: True
# expect: Thread
