from statistics import StatisticsError, kde, kde_random, quantiles

data = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
for kernel in 'logistic', 'rectangular', 'triangular', 'parabolic', 'quartic', 'triweight', 'cosine':
    density, below = kde(data, 1.5, kernel), kde(data, 1.5, kernel, cumulative=True)
    draw = kde_random(data, 1.5, kernel, seed=8675309)
    print(kernel, f'{density(1):.12g} {below(1):.12g} {draw():.12g} {draw():.12g}')
print(kde([1.0, 2.0], h=1, kernel='gauss').__doc__, quantiles([5]))
for wrong in (lambda: kde([], 1), lambda: kde([1], 0), lambda: kde([1], 1, 'none'), lambda: kde(['a'], 1)):
    try:
        wrong()
    except (StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
# expect: logistic 0.0848650421635 0.478919946956 -0.0503909216496 6.22439473069
# expect: rectangular 0.111111111111 0.527777777778 1.04236347773 6.21219709651
# expect: triangular 0.0518518518519 0.512962962963 1.38160339068 6.20611099635
# expect: parabolic 0.0640740740741 0.516790123457 1.29552018273 6.20813147733
# expect: quartic 0.0443971193416 0.509594650206 1.40855887768 6.20650519971
# expect: triweight 0.0321179865874 0.505550691968 1.47555442007 6.2055758926
# expect: cosine 0.0604157689662 0.515458741749 1.31878524332 6.20776499838
# expect: PDF estimate with h=1 and kernel='gauss' [5, 5, 5]
# expect: StatisticsError Empty data sequence
# expect: StatisticsError Bandwidth h must be positive, not h=0
# expect: StatisticsError Unknown kernel name: 'none'
# expect: TypeError Data sequence must contain ints or floats
