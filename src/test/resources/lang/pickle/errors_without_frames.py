# What is C in CPython leaves no line in a traceback.
import _pickle, copy, io, pickle, queue, traceback


class BadReduce:
    def __reduce__(self): raise ValueError('in reduce')


class BadState:
    def __getstate__(self): return 5


print(pickle.dumps is _pickle.dumps, pickle.loads(pickle.dumps(pickle.loads)) is pickle.loads)
for f in (lambda: pickle.dumps([BadReduce()]), lambda: pickle.loads(b'x'), lambda: pickle.load(io.BytesIO()),
          lambda: pickle.loads(pickle.dumps(BadState())), lambda: pickle.Pickler(5), lambda: copy.deepcopy(queue.Queue()),
          lambda: pickle.dumps(queue.SimpleQueue())):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, [s.name for s in traceback.extract_tb(e.__traceback__) if 'copy' not in s.filename])
        print(e.__context__ is None or e.__suppress_context__)
# expect: True True
# expect: ValueError in reduce ['<module>', '<lambda>', '__reduce__']
# expect: True
# expect: UnpicklingError invalid load key, 'x'. ['<module>', '<lambda>']
# expect: True
# expect: EOFError Ran out of input ['<module>', '<lambda>']
# expect: True
# expect: UnpicklingError state is not a dictionary ['<module>', '<lambda>']
# expect: True
# expect: TypeError file must have a 'write' attribute ['<module>', '<lambda>']
# expect: True
# expect: TypeError cannot pickle '_thread.lock' object ['<module>', '<lambda>']
# expect: True
# expect: TypeError cannot pickle '_queue.SimpleQueue' object ['<module>', '<lambda>']
# expect: True
