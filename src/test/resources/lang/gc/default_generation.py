import gc
print(isinstance(gc.collect(0), int), isinstance(gc.collect(generation=1), int), len(gc.get_count()))
# expect: True True 3
