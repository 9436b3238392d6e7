# The C implementation's messages and what 3.14 has more.
def _check_date_fields(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    for value in (year, month, day):
        if not -0x80000000 <= value <= 0x7fffffff:
            raise OverflowError(
                'Python int too large to convert to C int' if abs(value) >= 1 << 63 else
                'signed integer is greater than maximum' if value > 0 else
                'signed integer is less than minimum')
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    if not 1 <= month <= 12:
        raise ValueError(f'month must be in 1..12, not {month}')
    last = _days_in_month(year, month)
    if not 1 <= day <= last:
        raise ValueError(f'day {day} must be in range 1..{last} for month {month} in year {year}')
    return year, month, day


def _check_time_fields(hour, minute, second, microsecond, fold):
    values = [_index(each) for each in (hour, minute, second, microsecond)]
    for name, value, limit in zip(('hour', 'minute', 'second', 'microsecond'), values,
                                  (23, 59, 59, 999999)):
        if not 0 <= value <= limit:
            raise ValueError(f'{name} must be in 0..{limit}, not {value}')
    if fold not in (0, 1):
        raise ValueError(f'fold must be either 0 or 1, not {fold}')
    return *values, fold


def _check_tzinfo_arg(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type '
                        f'{type(tz).__name__!r}')


def _strptime_of(kind):
    def strptime(cls, date_string, format, /):
        """Parse a text by a format."""
        import _strptime
        made = _strptime._strptime_datetime(datetime, date_string, format)
        if kind == 'date':
            return cls(made.year, made.month, made.day)
        return cls(made.hour, made.minute, made.second, made.microsecond, made.tzinfo)
    return classmethod(strptime)


date.strptime = _strptime_of('date')
time.strptime = _strptime_of('time')
date.__replace__ = date.replace
time.__replace__ = time.replace
datetime.__replace__ = datetime.replace


def _without_arguments(cls, names):
    made = cls.__new__

    def __new__(kind, *args, **kwargs):
        if len(args) < len(names):
            for position, name in enumerate(names):
                if position >= len(args) and name not in kwargs:
                    if args and isinstance(args[0], (bytes, str)):
                        break
                    raise TypeError(
                        f"function missing required argument '{name}' (pos {position + 1})")
        return made(kind, *args, **kwargs)

    cls.__new__ = staticmethod(__new__)


_without_arguments(date, ('year', 'month', 'day'))
_without_arguments(datetime, ('year', 'month', 'day'))

_timedelta_new = timedelta.__new__


def _new_timedelta(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                   weeks=0):
    """A duration; arguments may be floats."""
    for name, value in (('microseconds', microseconds), ('milliseconds', milliseconds),
                        ('seconds', seconds), ('minutes', minutes), ('hours', hours),
                        ('days', days), ('weeks', weeks)):
        if not isinstance(value, (int, float)):
            raise TypeError(f'unsupported type for timedelta {name} component: '
                            f'{type(value).__name__}')
    total_days = days + weeks * 7 if isinstance(days, int) and isinstance(weeks, int) else 0
    if abs(total_days) > 0x7fffffff:
        raise OverflowError('Python int too large to convert to C int')
    made = _timedelta_new(cls, days, seconds, microseconds, milliseconds, minutes, hours, weeks)
    return made


def _thousand_million(cls, *args, **kwargs):
    try:
        return _new_timedelta(cls, *args, **kwargs)
    except OverflowError as error:
        text = str(error)
        if text.startswith('timedelta # of days is too large: '):
            number = text.rpartition(' ')[2]
            raise OverflowError(
                f'days={number}; must have magnitude <= 999999999') from None
        raise


timedelta.__new__ = staticmethod(_thousand_million)

IsoCalendarDate = _IsoCalendarDate
IsoCalendarDate.__name__ = IsoCalendarDate.__qualname__ = 'IsoCalendarDate'


def _iso_repr(self):
    return (f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})')


IsoCalendarDate.__repr__ = _iso_repr

import _imp
for _class in (date, datetime, time, timedelta, timezone, tzinfo):
    _class.__module__ = 'datetime'
    _imp.static_type(_class)
IsoCalendarDate.__module__ = 'datetime'
del _class
timezone.min = timezone._create(-timedelta(hours=23, minutes=59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))
