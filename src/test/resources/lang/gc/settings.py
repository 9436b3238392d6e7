import gc
print(gc.isenabled())  # expect: True
gc.disable()
print(gc.isenabled(), isinstance(gc.collect(), int))  # expect: False True
gc.enable()
