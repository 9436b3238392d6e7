import warnings

warnings.simplefilter('always')
warnings.showwarning = lambda message, category, file, line, *rest: print(message, file == __file__)


def tell(**options):
    warnings.warn('told', **options)


tell()
tell(skip_file_prefixes=('/elsewhere',))
tell(stacklevel=2)
tell(skip_file_prefixes=(__file__[:-3],))
for wrong in ('text', (3,)):
    try:
        warnings.warn('x', skip_file_prefixes=wrong)
    except TypeError as e:
        print(e)
# expect: told True
# expect: told True
# expect: told True
# expect: told False
# expect: warn() argument 'skip_file_prefixes' must be tuple, not str
# expect: Found non-str 'int' in skip_file_prefixes.
