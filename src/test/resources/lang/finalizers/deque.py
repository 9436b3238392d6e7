import collections
class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
d = collections.deque([C(1), C(2)], maxlen=2); d.append(C(3)); print('-'); d.pop(); print('-'); d.rotate(1); del d; print('end')
# expect: del 1
# expect: -
# expect: del 3
# expect: -
# expect: del 2
# expect: end
