import gc
gc.collect()
def mk():
    def f(): return f
    return f
mk(); print(gc.collect())
# expect: 3
