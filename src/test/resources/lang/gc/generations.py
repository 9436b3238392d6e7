import gc
def where(x): return [any(o is x for o in gc.get_objects(generation=g)) for g in range(3)]
class N: pass
gc.disable(); gc.collect()
x = N(); print(where(x))
gc.collect(0); print(where(x), gc.get_count()[1])
gc.collect(0); print(gc.get_count()[1])
gc.collect(2); print(where(x), gc.get_count()[1])
x.me = x; del x
print(gc.collect(0), gc.collect(2))
for g in (3, 'x'):
    try: gc.get_objects(generation=g)
    except (ValueError, TypeError) as e: print(e)
gc.set_threshold(5, 6); gc.set_threshold(4); print(gc.get_threshold())
gc.set_debug(gc.DEBUG_SAVEALL)
l = []; l.append(l); del l
print(gc.collect(), gc.garbage)
# expect: [True, False, False]
# expect: [False, False, True] 1
# expect: 2
# expect: [False, False, True] 0
# expect: 0 1
# expect: generation parameter must be less than the number of available generations (3)
# expect: argument should be integer or None, not 'str'
# expect: (4, 6, 0)
# expect: 1 [[[...]]]
# expect free-threaded: [True, True, True]
# expect free-threaded: [True, True, True] 1
# expect free-threaded: 2
# expect free-threaded: [True, True, True] 0
# expect free-threaded: 1 0
# expect free-threaded: generation parameter must be less than the number of available generations (3)
# expect free-threaded: argument should be integer or None, not 'str'
# expect free-threaded: (4, 6, 0)
# expect free-threaded: 1 [[[...]]]
