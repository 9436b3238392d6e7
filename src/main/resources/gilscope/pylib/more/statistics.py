# What 3.14 computes otherwise, and what it has more: kernel density estimation.
from math import (acos as _acos, asin as _asin, atan as _atan, cos as _cos, cosh as _cosh,
                  erfc as _erfc, pi as _pi, sin as _sin, sumprod as _sumprod, tan as _tan)


def geometric_mean(data):
    """The nth root of the product of n numbers, as a float."""
    count = 0
    zero = False
    logs = []
    for count, x in enumerate(data, start=1):
        if x > 0.0 or math.isnan(x):
            logs.append(log(x))
        elif x == 0.0:
            zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    total = fsum(logs)
    if not count:
        raise StatisticsError('Must have a non-empty dataset')
    if math.isnan(total):
        return math.nan
    if zero:
        return math.nan if total == math.inf else 0.0
    return exp(total / count)


_exclusive_quantiles = quantiles


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 points that divide the data into n parts of the same probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    if not data:
        raise StatisticsError('must have at least one data point')
    return data * (n - 1) if len(data) == 1 else _exclusive_quantiles(data, n=n, method=method)


def _samples(self, n, *, seed=None):
    """n numbers drawn from the distribution."""
    draw = random.random if seed is None else random.Random(seed).random
    return [_normal_dist_inv_cdf(draw(), self._mu, self._sigma) for _ in range(n)]


def _cdf(self, x):
    """The probability of a value of at most x."""
    if not self._sigma:
        raise StatisticsError('cdf() not defined when sigma is zero')
    return 0.5 * _erfc((self._mu - x) / (self._sigma * _SQRT2))


_SQRT2 = sqrt(2.0)
NormalDist.samples = _samples
NormalDist.cdf = _cdf
_standard_normal = NormalDist()


def _solved(guess, function, derivative):
    """The inverse of a function by Newton's method."""
    def inverse(y):
        x = guess(y)
        while abs(error := function(x) - y) > 1e-12:
            x -= error / derivative(x)
        return x
    return inverse


def _lower_half(guess):
    """A guess for p up to 1/2, continued by symmetry."""
    return lambda p: guess(p) if p <= 0.5 else -guess(1.0 - p)


def _quartic_guess(p):
    if p < 0.0106:
        return (2.0 * p) ** 0.3838 - 1.0
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    return x + 0.026818732 * _sin(7.101753784 * p + 2.73230839482953) if p < 0.499 else x


def _triweight_guess(p):
    x = (2.0 * p) ** 0.3400218741872791 - 1.0
    return x - 0.033 * _sin(1.07 * tau * (p - 0.035)) if 0.00001 < p < 0.499 else x


def _quartic_pdf(t):
    return 15/16 * (1.0 - t * t) ** 2


def _quartic_cdf(t):
    return _sumprod((3/16, -5/8, 15/16, 1/2), (t**5, t**3, t, 1.0))


def _triweight_pdf(t):
    return 35/32 * (1.0 - t * t) ** 3


def _triweight_cdf(t):
    return _sumprod((-5/32, 21/32, -35/32, 35/32, 1/2), (t**7, t**5, t**3, t, 1.0))


_SQRT_2PI = sqrt(2.0 * _pi)

# Of each kernel: density, distribution, its inverse, and how far it reaches.
_KERNELS = {
    'normal': (lambda t: exp(-1/2 * t * t) / _SQRT_2PI,
               lambda t: 1/2 * _erfc(-t / _SQRT2),
               lambda p: _standard_normal.inv_cdf(p), None),
    'logistic': (lambda t: 1/2 / (1.0 + _cosh(t)),
                 lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
                 lambda p: log(p / (1.0 - p)), None),
    'sigmoid': (lambda t: (1 / _pi) / _cosh(t),
                lambda t: (2 / _pi) * _atan(exp(t)),
                lambda p: log(_tan(p * (_pi / 2))), None),
    'rectangular': (lambda t: 0.5, lambda t: 1/2 * t + 1/2, lambda p: 2.0 * p - 1.0, 1.0),
    'triangular': (lambda t: 1.0 - abs(t),
                   lambda t: t * t * (1/2 if t < 0.0 else -1/2) + t + 1/2,
                   lambda p: sqrt(2.0 * p) - 1.0 if p < 1/2 else 1.0 - sqrt(2.0 - 2.0 * p), 1.0),
    'parabolic': (lambda t: 3/4 * (1.0 - t * t),
                  lambda t: _sumprod((-1/4, 3/4, 1/2), (t**3, t, 1.0)),
                  lambda p: 2.0 * _cos((_acos(2.0 * p - 1.0) + _pi) / 3.0), 1.0),
    'quartic': (_quartic_pdf, _quartic_cdf,
                _solved(_lower_half(_quartic_guess), _quartic_cdf, _quartic_pdf), 1.0),
    'triweight': (_triweight_pdf, _triweight_cdf,
                  _solved(_lower_half(_triweight_guess), _triweight_cdf, _triweight_pdf), 1.0),
    'cosine': (lambda t: _pi / 4 * _cos(_pi / 2 * t),
               lambda t: 1/2 * _sin(_pi / 2 * t) + 1/2,
               lambda p: 2.0 * _asin(2.0 * p - 1.0) / _pi, 1.0),
}
for _name, _alias in (('normal', 'gauss'), ('rectangular', 'uniform'),
                      ('parabolic', 'epanechnikov'), ('quartic', 'biweight')):
    _KERNELS[_alias] = _KERNELS[_name]
del _name, _alias


def _kernel(data, h, name):
    if not data:
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')
    try:
        return _KERNELS[name]
    except KeyError:
        raise StatisticsError(f'Unknown kernel name: {name!r}') from None


def kde(data, h, kernel='normal', *, cumulative=False):
    """A function that estimates the density, or the distribution, the data was drawn from."""
    density, distribution, _, support = _kernel(data, h, kernel)
    sample = data if support is None else sorted(data)
    n = len(data)

    def near(x):
        nonlocal sample, n
        if len(data) != n:
            sample, n = sorted(data), len(data)
        reach = h * support
        first = bisect_left(sample, x - reach)
        return first, sample[first:bisect_right(sample, x + reach)]

    if cumulative and support is None:
        def estimate(x):
            return sum(distribution((x - each) / h) for each in data) / len(data)
    elif cumulative:
        def estimate(x):
            below, close = near(x)
            return sum((distribution((x - each) / h) for each in close), below) / n
    elif support is None:
        def estimate(x):
            return sum(density((x - each) / h) for each in data) / (len(data) * h)
    else:
        def estimate(x):
            return sum(density((x - each) / h) for each in near(x)[1]) / (n * h)

    estimate.__name__ = 'cdf' if cumulative else 'pdf'
    estimate.__doc__ = f'{estimate.__name__.upper()} estimate with {h=!r} and {kernel=!r}'
    return estimate


def kde_random(data, h, kernel='normal', *, seed=None):
    """A function that draws a number from the estimated distribution each time."""
    inverse = _kernel(data, h, kernel)[2]
    source = random.Random(seed)

    def rand():
        return source.choice(data) + h * inverse(source.random())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand


__all__[7:7] = ['kde', 'kde_random']


def _refuse_unbounded(variance):
    """ValueError of a variance that is no ratio of integers: data had an infinity or a NaN."""
    if not hasattr(variance, 'numerator'):
        raise ValueError('inf or nan encountered in data')


def _sqrtprod(x, y):
    """The square root of x * y, one step of Newton's closer than sqrt(x * y)."""
    root = math.sqrt(x * y)
    if math.isinf(root) and not math.isinf(x) and not math.isinf(y):
        scale = 2.0 ** -512
    elif not root and x and y:
        scale = 2.0 ** 537
    elif not root or not math.isfinite(root):
        return root
    else:
        return root + math.sumprod((x, root), (y, -root)) / (2.0 * root)
    return _sqrtprod(x * scale, y * scale) / scale
