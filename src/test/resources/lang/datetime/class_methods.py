from datetime import *
def T(*fs):
    for i, f in enumerate(fs):
        try: print(i, f())
        except Exception as e: print(i, type(e).__name__, e)
d = datetime(2024, 3, 5, 14, 7, 9, 1234); dt = date(2024, 3, 5); t = time(1, 2, 3)
T(lambda: date.fromtimestamp(),
  lambda: date.fromtimestamp(1,2),
  lambda: date.fromtimestamp(1e30),
  lambda: date.fromtimestamp(float('nan')),
  lambda: date.fromordinal('x'),
  lambda: date.fromordinal(-1),
  lambda: date.fromordinal(10**8),
  lambda: date.fromisoformat(1),
  lambda: date.fromisoformat('x'),
  lambda: date.fromisoformat('2024-13-01'),
  lambda: date.fromisocalendar(1),
  lambda: date.fromisocalendar(2024,1,8),
  lambda: date.fromisocalendar(2024,60,1),
  lambda: date.fromisocalendar(0,1,1),
  lambda: date.fromisocalendar('a',1,1),
  lambda: datetime.fromtimestamp('x'),
  lambda: datetime.fromtimestamp(),
  lambda: datetime.fromtimestamp(1,2),
  lambda: datetime.now(1),
  lambda: datetime.now(1,2),
  lambda: datetime.utcnow(1),
  lambda: datetime.strptime(1,2),
  lambda: datetime.strptime('1'),
  lambda: date.strptime('2024','%Y'),
  lambda: time.strptime('10','%H'),
  lambda: date.strptime('10','%H'),
  lambda: time.strptime('2024','%Y'),
  lambda: datetime.combine(d),
  lambda: datetime.combine(d,1),
  lambda: datetime.combine(d,t,5),
  lambda: datetime.fromisoformat(5),
  lambda: datetime.fromisoformat('2024-01-01T25:00'),
  lambda: datetime.fromisoformat('2024-01-01T24:00'),
  lambda: datetime.fromisoformat('2024-01-01T10:00+25:00'),
  lambda: time.fromisoformat(1),
  lambda: time.fromisoformat('x'),
  lambda: time.fromisoformat('24:00'),
  lambda: time.fromisoformat('24:01'),
  lambda: datetime.fromordinal(5),
  lambda: datetime.fromisocalendar(2024,1,1))
# expect: 0 TypeError date.fromtimestamp() takes exactly one argument (0 given)
# expect: 1 TypeError date.fromtimestamp() takes exactly one argument (2 given)
# expect: 2 OverflowError timestamp out of range for platform time_t
# expect: 3 ValueError Invalid value NaN (not a number)
# expect: 4 TypeError 'str' object cannot be interpreted as an integer
# expect: 5 ValueError ordinal must be >= 1
# expect: 6 ValueError year must be in 1..9999, not 273791
# expect: 7 TypeError fromisoformat: argument must be str
# expect: 8 ValueError Invalid isoformat string: 'x'
# expect: 9 ValueError month must be in 1..12, not 13
# expect: 10 TypeError fromisocalendar() missing required argument 'week' (pos 2)
# expect: 11 ValueError Invalid weekday: 8 (range is [1, 7])
# expect: 12 ValueError Invalid week: 60
# expect: 13 ValueError year must be in 1..9999, not 0
# expect: 14 TypeError 'str' object cannot be interpreted as an integer
# expect: 15 TypeError argument must be int or float, not str
# expect: 16 TypeError fromtimestamp() missing required argument 'timestamp' (pos 1)
# expect: 17 TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: 18 TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: 19 TypeError now() takes at most 1 argument (2 given)
# expect: 20 TypeError datetime.utcnow() takes no arguments (1 given)
# expect: 21 TypeError strptime() argument 1 must be str, not int
# expect: 22 TypeError strptime() takes exactly 2 arguments (1 given)
# expect: 23 2024-01-01
# expect: 24 10:00:00
# expect: 25 1900-01-01
# expect: 26 00:00:00
# expect: 27 TypeError combine() missing required argument 'time' (pos 2)
# expect: 28 TypeError combine() argument 2 must be datetime.time, not int
# expect: 29 TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: 30 TypeError fromisoformat: argument must be str
# expect: 31 ValueError hour must be in 0..23, not 25
# expect: 32 2024-01-02 00:00:00
# expect: 33 ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1, seconds=3600)
# expect: 34 TypeError fromisoformat: argument must be str
# expect: 35 ValueError Invalid isoformat string: 'x'
# expect: 36 00:00:00
# expect: 37 ValueError minute, second, and microsecond must be 0 when hour is 24
# expect: 38 0001-01-05 00:00:00
# expect: 39 2024-01-01 00:00:00
