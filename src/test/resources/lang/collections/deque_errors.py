from collections import deque
d = deque([1])
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[5], lambda: d['a'], lambda: d[0:1], lambda: d.remove(9), lambda: d.index(9), lambda: deque(5), lambda: deque([], -1), lambda: deque([], 'a'), lambda: d + [1], lambda: d * 'a', lambda: hash(d), lambda: d < [1], lambda: deque(foo=1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)

# expect: IndexError pop from an empty deque
# expect: IndexError pop from an empty deque
# expect: IndexError deque index out of range
# expect: TypeError sequence index must be integer, not 'str'
# expect: TypeError sequence index must be integer, not 'slice'
# expect: ValueError deque.remove(x): x not in deque
# expect: ValueError deque.index(x): x not in deque
# expect: TypeError 'int' object is not iterable
# expect: ValueError maxlen must be non-negative
# expect: TypeError an integer is required
# expect: TypeError can only concatenate deque (not "list") to deque
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError unhashable type: 'collections.deque'
# expect: TypeError '<' not supported between instances of 'collections.deque' and 'list'
# expect: TypeError deque() got an unexpected keyword argument 'foo'
