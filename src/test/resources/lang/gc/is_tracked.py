import gc
class C: pass
print(gc.is_tracked(1), gc.is_tracked('a'), gc.is_tracked([]), gc.is_tracked({}), gc.is_tracked(C()), gc.is_tracked(C), gc.is_tracked(()), gc.is_tracked(lambda: 1), gc.is_tracked(object()), gc.is_tracked({1}))
# expect: False False True True True True False True False True
