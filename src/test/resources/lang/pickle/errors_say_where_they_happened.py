import io
import pickle
import sys


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None))


class Holder:
    def __init__(self, thing):
        self.thing = thing


class Odd:
    def __init__(self, answer):
        self.answer = answer

    def __reduce_ex__(self, protocol):
        return self.answer


for thing in ([1, [sys]], {"k": sys}, (1, sys), {sys}, Holder(sys), Odd(5), Odd((1,)), Odd((5, ())), Odd((Holder, 5))):
    attempt(pickle.dumps, thing)
for data in (b"", b".", b"\xff", b"g", b"\x80\x05K", pickle.dumps([1, 2, 3])[:-1], b"P1\n.", b"cnomod\nx\n.", "text"):
    attempt(pickle.loads, data)
attempt(pickle.Unpickler, 1)
for thing in (..., NotImplemented, len, [].append, type(...), b"ab", bytearray(b"c"), 1 + 2j):
    for protocol in (0, 2, 5):
        copy = pickle.loads(pickle.dumps(thing, protocol))
        print(copy == thing or type(copy), end=" ")
    print()
buffers = []
data = pickle.dumps(pickle.PickleBuffer(b"abc"), 5, buffer_callback=buffers.append)
print(data, len(buffers), bytes(buffers[0].raw()))
attempt(pickle.dumps, pickle.PickleBuffer(b"abc"), 4)
print(pickle.Pickler, pickle.dumps.__module__, pickle.format_version)
# expect: TypeError cannot pickle 'module' object ['when serializing list item 0', 'when serializing list item 1']
# expect: TypeError cannot pickle 'module' object ["when serializing dict item 'k'"]
# expect: TypeError cannot pickle 'module' object ['when serializing tuple item 1']
# expect: TypeError cannot pickle 'module' object ['when serializing set element']
# expect: TypeError cannot pickle 'module' object ["when serializing dict item 'thing'", 'when serializing Holder state', 'when serializing Holder object']
# expect: PicklingError __reduce__ must return a string or tuple, not int ['when serializing Odd object']
# expect: PicklingError tuple returned by __reduce__ must contain 2 through 6 elements ['when serializing Odd object']
# expect: PicklingError first item of the tuple returned by __reduce__ must be callable, not int ['when serializing Odd object']
# expect: PicklingError second item of the tuple returned by __reduce__ must be a tuple, not int ['when serializing Odd object']
# expect: EOFError Ran out of input None
# expect: UnpicklingError unpickling stack underflow None
# expect: UnpicklingError invalid load key, '\xff'. None
# expect: UnpicklingError pickle data was truncated None
# expect: UnpicklingError pickle data was truncated None
# expect: UnpicklingError pickle data was truncated None
# expect: UnpicklingError A load persistent id instruction was encountered, but no persistent_load function was specified. None
# expect: ModuleNotFoundError No module named 'nomod' None
# expect: TypeError a bytes-like object is required, not 'str' None
# expect: TypeError file must have 'read' and 'readline' attributes None
# expect: True True True 
# expect: True True True 
# expect: True True True 
# expect: <class 'builtin_function_or_method'> <class 'builtin_function_or_method'> <class 'builtin_function_or_method'> 
# expect: True True True 
# expect: True True True 
# expect: True True True 
# expect: True True True 
# expect: b'\x80\x05\x97\x98.' 1 b'abc'
# expect: PicklingError PickleBuffer can only be pickled with protocol >= 5 None
# expect: <class '_pickle.Pickler'> _pickle 5.0
