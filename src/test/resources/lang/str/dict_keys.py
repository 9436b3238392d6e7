d = {}
for w in 'the quick brown fox jumps over the lazy dog the end'.split():
    d[w] = d.get(w, 0) + 1
print(d, sorted(d, key=lambda k: (-d[k], k))[:3], 'the' in d, d['th' + 'e'])
# expect: {'the': 3, 'quick': 1, 'brown': 1, 'fox': 1, 'jumps': 1, 'over': 1, 'lazy': 1, 'dog': 1, 'end': 1} ['the', 'brown', 'dog'] True 3
