import gc
gc.collect()
def cb(phase, info):
    if phase == 'stop': print(info['collected'], info['uncollectable'])
gc.callbacks.append(cb); l = []; l.append(l); del l; gc.collect(); gc.callbacks.clear()
# expect: 1 0
