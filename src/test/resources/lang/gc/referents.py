import gc
class C: pass
a, b = C(), C()
print(gc.get_referents([a, b]) in ([a, b], [b, a]), gc.get_referents((a,))[0] is a, gc.get_referents({'k': a})[0] is a, gc.get_referents(1), len(gc.get_referents({a: b})))
# expect: True True True [] 2
