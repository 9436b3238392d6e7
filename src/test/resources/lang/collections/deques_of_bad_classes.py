from collections import deque
import copy, pickle
class X(deque): pass
d = X()
X.__new__ = lambda c, *a, **k: [42]
for f in (lambda: d * 42, lambda: d + deque([1]), lambda: d.copy(), lambda: copy.copy(d)):
    try: print(f())
    except TypeError as e: print(e)
it = iter(deque('abc')); next(it)
print(it.__reduce__(), list(pickle.loads(pickle.dumps(it))), list(copy.copy(it)))
r = reversed(deque('abc')); next(r)
print(r.__reduce__(), list(copy.deepcopy(r)))
# expect: X() must return a deque, not list
# expect: X() must return a deque, not list
# expect: X() must return a deque, not list
# expect: X() must return a deque, not list
# expect: (<class 'collections._deque_iterator'>, (deque(['a', 'b', 'c']), 1)) ['b', 'c'] ['b', 'c']
# expect: (<class 'collections._deque_reverse_iterator'>, (deque(['a', 'b', 'c']), 1)) ['b', 'a']
