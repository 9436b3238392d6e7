import weakref, collections
class C: pass
d = collections.deque([C(), C()]); r = [weakref.ref(x) for x in d]; d.popleft(); print([x() is None for x in r]); d.clear(); print([x() is None for x in r])
# expect: [True, False]
# expect: [True, True]
