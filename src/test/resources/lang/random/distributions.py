import random
r = random.Random(2024)
print(r.gauss(0, 1), r.normalvariate(5, 2), r.expovariate(1.5), r.triangular(0, 10, 3))
print(r.betavariate(2, 3), r.gammavariate(2, 1), r.paretovariate(3), r.weibullvariate(1, 2), r.lognormvariate(0, 0.5))
print(r.choices(range(10), k=8), r.sample('abcdefgh', 4), r.sample([1, 2], counts=[3, 4], k=5), r.binomialvariate(20, 0.3))
# expect: -1.5858438430959185 3.9114089205257967 0.2054571285300626 2.7120102278218257
# expect: 0.6441384011321106 3.2987381257435877 1.5498029580075934 2.827682225204354 0.3613279635178245
# expect: [4, 7, 8, 1, 2, 4, 0, 3] ['g', 'd', 'a', 'b'] [2, 1, 2, 2, 1] 8
