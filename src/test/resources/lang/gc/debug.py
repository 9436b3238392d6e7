import gc
print(gc.get_debug()); gc.set_debug(gc.DEBUG_STATS); print(gc.get_debug()); gc.set_debug(0); print(gc.DEBUG_LEAK, gc.DEBUG_SAVEALL, gc.garbage)
# expect: 0
# expect: 1
# expect: 38 32 []
