import gc
print(gc.get_freeze_count()); gc.freeze(); print(gc.get_freeze_count() > 0); gc.unfreeze(); print(gc.get_freeze_count())
# expect: 0
# expect: True
# expect: 0
