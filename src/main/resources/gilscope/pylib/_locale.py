"""The two locales there are, C and C.UTF-8, category by category."""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127


class Error(Exception):
    """What is asked of a locale cannot be."""


Error.__module__ = 'locale'

_NAMES = ('LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES', None,
          'LC_PAPER', 'LC_NAME', 'LC_ADDRESS', 'LC_TELEPHONE', 'LC_MEASUREMENT',
          'LC_IDENTIFICATION')
_DEFAULT = 'C.UTF-8'
_set = {_i: 'C' for _i, _name in enumerate(_NAMES) if _name}
_set[LC_CTYPE] = _DEFAULT


def _known(name):
    if name == '':
        return _DEFAULT
    if name in ('C', 'POSIX'):
        return 'C'
    base, dot, codeset = name.partition('.')
    if base == 'C' and codeset.lower() in ('utf-8', 'utf8'):
        return name
    raise Error('unsupported locale setting')


def setlocale(category, locale=None, /):
    """Sets the locale of a category, or of all; without one, tells it."""
    import operator
    category = operator.index(category)
    if locale is not None and not isinstance(locale, str):
        raise TypeError(f'setlocale() argument 2 must be str or None, not {type(locale).__name__}')
    if category != LC_ALL and category not in _set:
        raise Error('locale query failed' if locale is None else 'unsupported locale setting')
    if category != LC_ALL:
        if locale is not None:
            _set[category] = _known(locale)
        return _set[category]
    if locale is not None:
        if ';' in locale:
            wanted = dict(part.split('=', 1) for part in locale.split(';') if '=' in part)
            if set(wanted) != {name for name in _NAMES if name}:
                raise Error('unsupported locale setting')
            found = {i: _known(wanted[_NAMES[i]]) for i in _set}
        else:
            found = dict.fromkeys(_set, _known(locale))
        _set.update(found)
    if len(set(_set.values())) == 1:
        return _set[LC_CTYPE]
    return ';'.join(f'{_NAMES[i]}={_set[i]}' for i in _set)


def localeconv():
    """How numbers and amounts are written."""
    return {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '',
            'mon_thousands_sep': '', 'mon_grouping': [], 'positive_sign': '', 'negative_sign': '',
            'int_frac_digits': 127, 'frac_digits': 127, 'p_cs_precedes': 127,
            'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127,
            'p_sign_posn': 127, 'n_sign_posn': 127, 'decimal_point': '.', 'thousands_sep': '',
            'grouping': []}


def _text(function, position, value):
    if not isinstance(value, str):
        where = 'argument' if position is None else f'argument {position}'
        raise TypeError(f'{function}() {where} must be str, not {type(value).__name__}')
    return value


def strcoll(os1, os2, /):
    """Which of two texts comes first: by their code points, in both locales."""
    a, b = _text('strcoll', 1, os1), _text('strcoll', 2, os2)
    return (a > b) - (a < b)


def strxfrm(string, /):
    """A text that compares as this one is to be sorted."""
    return _text('strxfrm', None, string)


def getencoding():
    """The encoding of the locale."""
    return 'UTF-8'


def gettext(msg, /):
    return _text('gettext', None, msg)


def dgettext(domain, msg, /):
    return _text('dgettext', 2, msg)


def dcgettext(domain, msg, category, /):
    return _text('dcgettext', 2, msg)


_domain = 'messages'


def textdomain(domain, /):
    """The domain of messages; sets it unless None is given."""
    global _domain
    if domain is not None:
        _domain = _text('textdomain', None, domain) or 'messages'
    return _domain


def bindtextdomain(domain, dir, /):
    """Where the messages of a domain lie."""
    if not domain:
        raise Error('domain must be a non-empty string')
    return '/usr/share/locale' if dir is None else dir


def bind_textdomain_codeset(domain, codeset, /):
    return codeset


_information = {14: getencoding}


def _series(names, first, texts):
    for i, (name, text) in enumerate(zip(names, texts)):
        globals()[name] = first + i
        _information[first + i] = text


_series([f'ABDAY_{i}' for i in range(1, 8)], 131072, 'Sun Mon Tue Wed Thu Fri Sat'.split())
_series([f'DAY_{i}' for i in range(1, 8)], 131079,
        'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split())
_series([f'ABMON_{i}' for i in range(1, 13)], 131086,
        'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split())
_series([f'MON_{i}' for i in range(1, 13)], 131098,
        'January February March April May June July August September October November '
        'December'.split())
_series('AM_STR PM_STR D_T_FMT D_FMT T_FMT T_FMT_AMPM ERA'.split(), 131110,
        ('AM', 'PM', '%a %b %e %H:%M:%S %Y', '%m/%d/%y', '%H:%M:%S', '%I:%M:%S %p', ''))
_series('ERA_D_FMT ALT_DIGITS ERA_D_T_FMT ERA_T_FMT'.split(), 131118, ('',) * 4)
_series(('_DATE_FMT',), 131180, ('%a %b %e %H:%M:%S %Z %Y',))
_series('RADIXCHAR THOUSEP'.split(), 65536, ('.', ''))
_series('YESEXPR NOEXPR'.split(), 327680, ('^[yY]', '^[nN]'))
_series(('CRNCYSTR',), 262159, ('-',))
CODESET = 14


def nl_langinfo(key, /):
    """What a language calls or writes: days, months, formats of dates."""
    found = _information.get(key)
    if found is None:
        raise ValueError('unsupported langinfo constant')
    return found() if callable(found) else found
