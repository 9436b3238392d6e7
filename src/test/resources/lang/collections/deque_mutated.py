from collections import deque
d = deque([1, 2])
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
class E:
    def __eq__(self, other):
        d.append(0)
        return False
for f in (lambda: d.index(E()), lambda: d.count(E()), lambda: d.remove(E()), lambda: E() in d):
    try:
        f()
    except (RuntimeError, IndexError) as e:
        print(type(e).__name__, e)

# expect: deque mutated during iteration
# expect: RuntimeError deque mutated during iteration
# expect: RuntimeError deque mutated during iteration
# expect: IndexError deque mutated during iteration
# expect: RuntimeError deque mutated during iteration
