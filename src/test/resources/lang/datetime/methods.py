from datetime import *
def T(*fs):
    for i, f in enumerate(fs):
        try: print(i, f())
        except Exception as e: print(i, type(e).__name__, e)
d = datetime(2024, 3, 5, 14, 7, 9, 1234); dt = date(2024, 3, 5); t = time(1, 2, 3)
T(lambda: dt.isoformat(1),
  lambda: dt.replace(1,2,3,4),
  lambda: dt.replace(foo=1),
  lambda: dt.replace(year='x'),
  lambda: dt.strftime(),
  lambda: dt.strftime(format='%Y'),
  lambda: dt.strftime(1),
  lambda: dt.__format__(1),
  lambda: format(dt,''),
  lambda: format(dt,'%Y'),
  lambda: d.isoformat(1),
  lambda: d.isoformat('ab'),
  lambda: d.isoformat(timespec='foo'),
  lambda: d.isoformat(timespec=3),
  lambda: d.isoformat('é','hours'),
  lambda: t.isoformat('foo'),
  lambda: t.isoformat(timespec='minutes'),
  lambda: d.astimezone(1),
  lambda: d.astimezone(1,2),
  lambda: d.timestamp(1),
  lambda: d.utcoffset(1),
  lambda: t.replace(hour=30),
  lambda: t.replace(tzinfo=3),
  lambda: d.replace(tzinfo=3),
  lambda: d.replace(fold=5),
  lambda: timedelta(1).total_seconds(1),
  lambda: timezone.utc.utcoffset(1),
  lambda: timezone.utc.fromutc(1),
  lambda: timezone.utc.fromutc(d),
  lambda: timezone.utc.tzname(1),
  lambda: timezone.utc.tzname(None),
  lambda: timezone.utc.dst(3),
  lambda: timezone.utc.dst(None),
  lambda: tzinfo().tzname(1),
  lambda: tzinfo().dst(1),
  lambda: tzinfo().fromutc(1),
  lambda: tzinfo().fromutc(d),
  lambda: dt.weekday(1),
  lambda: dt.toordinal(),
  lambda: dt.isocalendar().week,
  lambda: dt.isocalendar()[1:],
  lambda: dt.isocalendar()==(2024,10,2),
  lambda: type(dt.isocalendar()),
  lambda: type(dt.isocalendar())(1,2,3))
# expect: 0 TypeError date.isoformat() takes no arguments (1 given)
# expect: 1 TypeError replace() takes at most 3 arguments (4 given)
# expect: 2 TypeError replace() got an unexpected keyword argument 'foo'
# expect: 3 TypeError 'str' object cannot be interpreted as an integer
# expect: 4 TypeError strftime() missing required argument 'format' (pos 1)
# expect: 5 2024
# expect: 6 TypeError strftime() argument 1 must be str, not int
# expect: 7 TypeError __format__() argument 1 must be str, not int
# expect: 8 2024-03-05
# expect: 9 2024
# expect: 10 TypeError isoformat() argument 1 must be a unicode character, not int
# expect: 11 TypeError isoformat() argument 1 must be a unicode character, not a string of length 2
# expect: 12 ValueError Unknown timespec value
# expect: 13 TypeError isoformat() argument 2 must be str, not int
# expect: 14 2024-03-05é14
# expect: 15 ValueError Unknown timespec value
# expect: 16 01:02
# expect: 17 TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: 18 TypeError astimezone() takes at most 1 argument (2 given)
# expect: 19 TypeError datetime.timestamp() takes no arguments (1 given)
# expect: 20 TypeError datetime.utcoffset() takes no arguments (1 given)
# expect: 21 ValueError hour must be in 0..23, not 30
# expect: 22 TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: 23 TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: 24 ValueError fold must be either 0 or 1, not 5
# expect: 25 TypeError timedelta.total_seconds() takes no arguments (1 given)
# expect: 26 TypeError utcoffset(dt) argument must be a datetime instance or None, not int
# expect: 27 TypeError fromutc: argument must be a datetime
# expect: 28 ValueError fromutc: dt.tzinfo is not self
# expect: 29 TypeError tzname(dt) argument must be a datetime instance or None, not int
# expect: 30 UTC
# expect: 31 TypeError dst(dt) argument must be a datetime instance or None, not int
# expect: 32 None
# expect: 33 NotImplementedError a tzinfo subclass must implement tzname()
# expect: 34 NotImplementedError a tzinfo subclass must implement dst()
# expect: 35 TypeError fromutc: argument must be a datetime
# expect: 36 ValueError fromutc: dt.tzinfo is not self
# expect: 37 TypeError date.weekday() takes no arguments (1 given)
# expect: 38 738950
# expect: 39 10
# expect: 40 (10, 2)
# expect: 41 True
# expect: 42 <class 'datetime.IsoCalendarDate'>
# expect: 43 datetime.IsoCalendarDate(year=1, week=2, weekday=3)
