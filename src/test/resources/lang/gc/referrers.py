import gc
class C: pass
a = C(); l = [a]; d = {'x': a}; rs = gc.get_referrers(a)
print(any(x is l for x in rs), any(x is d for x in rs), any(x is globals() for x in rs))
# expect: True True True
