class S(set): pass
class Init(set):
    def __init__(self, *a, **k): super().__init__(*a)
class New(set):
    def __new__(cls, arg, more=None): return super().__new__(cls, arg)
def told(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ': ' + str(e)
print(S('abc') in {frozenset('abc')}, S('ab') in set())
s = {frozenset('ab'), 1}
s.discard(S('ab')); print(s)
print(told(lambda: s.remove(S('c'))), told(lambda: S(a=1)), told(lambda: sorted(Init([2, 1], q=2))), told(lambda: New([1], more=2)))
class X:
    def __hash__(self): return 0
class Y:
    seen = False
    def __hash__(self): return 0
    def __eq__(self, other):
        if not self.seen:
            self.seen = True
            t.add(X())
        return self is other
a = X(); t = {a, X()}; t.remove(a); t.add(Y())
print(len(t), len(list(t)), len(set() | t))
# expect: True False
# expect: {1}
# expect: KeyError: S({'c'}) TypeError: set() takes no keyword arguments [1, 2] TypeError: set() takes no keyword arguments
# expect: 3 3 3
