import gc
log = []
def cb(phase, info): log.append((phase, sorted(info), info['generation']))
gc.callbacks.append(cb); gc.collect(); gc.collect(0); gc.callbacks.remove(cb); gc.collect(); print(log)
# expect: [('start', ['collected', 'generation', 'uncollectable'], 2), ('stop', ['collected', 'generation', 'uncollectable'], 2), ('start', ['collected', 'generation', 'uncollectable'], 0), ('stop', ['collected', 'generation', 'uncollectable'], 0)]
