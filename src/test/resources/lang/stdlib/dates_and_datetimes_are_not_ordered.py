from datetime import date, datetime, timezone
import time

for f in (lambda: date(2024, 1, 1) < datetime(2024, 1, 1), lambda: datetime(2024, 1, 1) >= date(2024, 1, 1), lambda: date.fromisoformat('2024-13-01'), lambda: timezone(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(time.strptime('1 Jan 2024', '%d %b %Y'))

# expect: TypeError '<' not supported between instances of 'datetime.date' and 'datetime.datetime'
# expect: TypeError '>=' not supported between instances of 'datetime.datetime' and 'datetime.date'
# expect: ValueError month must be in 1..12, not 13
# expect: TypeError timezone() argument 1 must be datetime.timedelta, not int
# expect: time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)
