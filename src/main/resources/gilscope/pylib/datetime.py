"""Dates and times: native, or the library's Python version where that is kept out."""

try:
    from _datetime import (MAXYEAR, MINYEAR, UTC, date, datetime, time,
                           timedelta, timezone, tzinfo)
except ImportError:
    from _pydatetime import (MAXYEAR, MINYEAR, UTC, date, datetime, time,
                             timedelta, timezone, tzinfo)

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo",
           "MINYEAR", "MAXYEAR", "UTC")
