import gc
s = gc.get_stats(); print(len(s), sorted(s[0])); gc.collect(); print(gc.get_stats()[2]['collections'] > s[2]['collections'])
# expect: 3 ['collected', 'collections', 'uncollectable']
# expect: True
