import threading
import time


def burn():
    began = time.thread_time()
    while time.thread_time() - began < 0.01:
        pass


def spent(f, clock):
    began = clock()
    f()
    return clock() - began


print(spent(burn, time.thread_time) >= 0.01)
print(spent(lambda: time.sleep(0.1), time.process_time) < 0.1)
other = threading.Thread(target=burn)
other.start()
print(spent(other.join, time.thread_time) < 0.01)
# What a thread has computed stays in the sum when it is gone.
print(time.process_time() >= 0.02)
again = threading.Thread(target=lambda: print(time.thread_time() < 0.01))
again.start()
again.join()
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
