import gc
gc.collect(); l = []; l.append(l); del l; print(gc.collect()); d = {}; d['d'] = d; del d; print(gc.collect())
# expect: 1
# expect: 1
