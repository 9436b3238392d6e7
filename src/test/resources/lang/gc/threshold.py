import gc
print(gc.get_threshold()); gc.set_threshold(100, 5); print(gc.get_threshold()); gc.set_threshold(0); print(gc.get_threshold()[0])
# expect: (2000, 10, 0)
# expect: (100, 5, 0)
# expect: 0
