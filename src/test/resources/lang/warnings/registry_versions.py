import warnings
warnings.showwarning = lambda m, c, f, l, file=None, line=None: print('shown', str(m).split(' name=')[0], c.__name__)


def warn():
    warnings.warn('again')


warn()
warn()
warnings.simplefilter('default')
warn()
warn()
warnings.simplefilter('once')
warnings.warn_explicit('e', UserWarning, 'f', 1)
warnings.warn_explicit('e', UserWarning, 'f', 1)
warnings.warn_explicit('e', UserWarning, 'f', 1, registry={})
warnings.simplefilter('always')
f = open(__file__)
del f
with open(__file__) as g:
    pass
del g
# expect: shown again UserWarning
# expect: shown again UserWarning
# expect: shown e UserWarning
# expect: shown e UserWarning
# expect: shown unclosed file <_io.TextIOWrapper ResourceWarning
