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


# the ring of the main thread takes 32; it makes them, in order, when it comes to a check point
t = threading.Thread(target=work)
t.start()
t.join()
for _ in range(3):
    pass
taken = [(True, n) for n, answer in enumerate(results, 1) if answer == 0]
print(len(results), set(results) <= {0, -1}, len(taken) >= 32, made == taken)  # expect: 40 True True True
print(add(callback, None), made[-1])  # expect: 0 (True, None)
