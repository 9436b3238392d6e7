class R:
    def __radd__(self, o): return ('radd', o)
    def __rpow__(self, o, m=None): return ('rpow', o, m)
    def __rlshift__(self, o): return ('rlshift', o)
    def __eq__(self, o): return 'eq'
    def __gt__(self, o): return ('gt', o)
print(1 + R(), 2 ** R(), 3 << R(), 4 == R(), 5 < R(), 1.5 + R(), 'a' + R(), b'b' + R())
class S(int):
    def __radd__(self, o): return ('S.radd', o)
    def __add__(self, o): return ('S.add', o)
print(1 + S(2), S(2) + 1, 1.5 + S(2), S(1) + S(2))
# expect: ('radd', 1) ('rpow', 2, None) ('rlshift', 3) eq ('gt', 5) ('radd', 1.5) ('radd', 'a') ('radd', b'b')
# expect: ('S.radd', 1) ('S.add', 1) 3.5 ('S.add', 2)
