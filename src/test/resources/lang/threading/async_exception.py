import ctypes
import threading
import time


class Stop(Exception):
    pass


started = threading.Event()
log = []


def work():
    try:
        started.set()
        while True:
            time.sleep(0.001)
    except Stop:
        log.append("stopped")


t = threading.Thread(target=work)
t.start()
started.wait()
raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc
print(raise_in(ctypes.c_ulong(t.ident), ctypes.py_object(Stop)))  # expect: 1
t.join()
print(log)  # expect: ['stopped']
print(raise_in(ctypes.c_ulong(12345), ctypes.py_object(Stop)))  # expect: 0
try:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(threading.get_ident()), ctypes.py_object(Stop))
    for _ in range(3):
        pass
    print("not raised")
except Stop as e:
    print("raised here")  # expect: raised here
