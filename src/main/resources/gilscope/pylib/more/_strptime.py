# What 3.14 has more: a class method of each type that has a format.
def _zone(tt, gmtoff_fraction):
    tzname, gmtoff = tt[-2:]
    if gmtoff is None:
        return ()
    delta = datetime_timedelta(seconds=gmtoff, microseconds=gmtoff_fraction)
    return (datetime_timezone(delta, tzname) if tzname else datetime_timezone(delta),)


def _strptime_datetime_date(cls, data_string, format="%a %b %d %Y"):
    """The date of cls that the text says."""
    return cls(*_strptime(data_string, format)[0][:3])


def _strptime_datetime_time(cls, data_string, format="%H:%M:%S"):
    """The time of day of cls that the text says."""
    tt, fraction, gmtoff_fraction = _strptime(data_string, format)
    return cls(*tt[3:6], fraction, *_zone(tt, gmtoff_fraction))


def _strptime_datetime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """The datetime of cls that the text says."""
    tt, fraction, gmtoff_fraction = _strptime(data_string, format)
    return cls(*tt[:6], fraction, *_zone(tt, gmtoff_fraction))
