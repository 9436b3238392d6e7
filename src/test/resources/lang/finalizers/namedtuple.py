import collections
class C:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
P = collections.namedtuple('P', 'x y'); p = P(C(1), C(2)); q = p._replace(x=0); del p; print('-'); del q
# expect: del 1
# expect: -
# expect: del 2
