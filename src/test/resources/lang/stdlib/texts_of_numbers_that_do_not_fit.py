import struct, array, bisect, threading, queue, functools
def T(*fs):
    for f in fs:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
T(lambda: struct.pack('e', 70000), lambda: struct.pack('e', 70000.0), lambda: struct.pack('f', 10**40),
  lambda: struct.pack('f', 1e40), lambda: struct.pack('d', 10**400), lambda: array.array('i', [2**40]),
  lambda: bisect.bisect([1], 1, hi='x'), lambda: threading.stack_size(1), lambda: threading.stack_size(-1),
  lambda: queue.SimpleQueue(1), lambda: queue.SimpleQueue().foo, lambda: queue.SimpleQueue.__module__,
  lambda: functools.partialmethod(1), lambda: array('i'), lambda: struct('i'), lambda: queue('i'))
class D:
    def f(self): return self
m = D().f
print(m.__get__(3, int) is m)
# expect: error int too large to convert
# expect: OverflowError float too large to pack with e format
# expect: error int too large to convert
# expect: OverflowError float too large to pack with f format
# expect: error required argument is not a float
# expect: OverflowError signed integer is greater than maximum
# expect: TypeError argument should be integer or None, not 'str'
# expect: ValueError size must be at least 53248 bytes
# expect: ValueError size must be at least 53248 bytes
# expect: TypeError SimpleQueue() takes no positional arguments
# expect: AttributeError '_queue.SimpleQueue' object has no attribute 'foo'
# expect: _queue
# expect: TypeError the first argument 1 must be a callable or a descriptor
# expect: TypeError 'module' object is not callable. Did you mean: 'array.array(...)'?
# expect: TypeError 'module' object is not callable
# expect: TypeError 'module' object is not callable
# expect: True
