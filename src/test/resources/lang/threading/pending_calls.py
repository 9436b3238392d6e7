import ctypes
import threading

made = []


def note(argument):
    made.append((threading.current_thread() is threading.main_thread(), argument))
    return 0


callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(note)
add = ctypes.pythonapi.Py_AddPendingCall
add.argtypes = [type(callback), ctypes.c_void_p]
results = []


def work():
    for n in range(1, 41):
        results.append(add(callback, n))


# the ring of the main thread takes 32; it makes them once it comes to a check point
t = threading.Thread(target=work)
t.start()
t.join()
for _ in range(3):
    pass
print(results.count(0), results.count(-1), len(made), made[:2])  # expect: 32 8 32 [(True, 1), (True, 2)]
print(add(callback, None), made[-1])  # expect: 0 (True, None)
