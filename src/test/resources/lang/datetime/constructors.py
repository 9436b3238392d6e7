from datetime import *
def T(*fs):
    for i, f in enumerate(fs):
        try: print(i, f())
        except Exception as e: print(i, type(e).__name__, e)
d = datetime(2024, 3, 5, 14, 7, 9, 1234); dt = date(2024, 3, 5); t = time(1, 2, 3)
T(lambda: date(1,2,3,4),
  lambda: date(2024,foo=1),
  lambda: date(2024,1,day='x'),
  lambda: date(1.5,1,1),
  lambda: date(10**20,1,1),
  lambda: date(b'x'),
  lambda: date(b'\x07\xe8\x01\x01'),
  lambda: date(b'\x07\xe8\x0d\x01'),
  lambda: date('\x07\xe8\x01\x01'),
  lambda: datetime(1,1,1,1,1,1,1,None,1),
  lambda: datetime(1),
  lambda: datetime(1,1,1,60),
  lambda: datetime(1,1,1,0,60),
  lambda: datetime(1,1,1,0,0,60),
  lambda: datetime(1,1,1,0,0,0,10**6),
  lambda: datetime(1,1,1,foo=1),
  lambda: datetime(1,1,1,fold=3),
  lambda: datetime(1,1,1,fold='x'),
  lambda: time(foo=1),
  lambda: time('x'),
  lambda: time(b'x'),
  lambda: time(fold=-1),
  lambda: time(tzinfo=1),
  lambda: timedelta(1,2,3,4,5,6,7,8),
  lambda: timedelta(days='x'),
  lambda: timedelta(weeks=None),
  lambda: timedelta(float('nan')),
  lambda: timedelta(float('inf')),
  lambda: timedelta(days=1e10),
  lambda: timedelta(1,hours=True),
  lambda: timezone(),
  lambda: timezone(timedelta(1)),
  lambda: timezone(timedelta(0),5),
  lambda: timezone(timedelta(0),'x',3),
  lambda: timezone(offset=3),
  lambda: timezone(timedelta(microseconds=1)),
  lambda: timezone(timedelta(seconds=-1)),
  lambda: timezone(-timedelta(1)))
# expect: 0 TypeError function takes at most 3 arguments (4 given)
# expect: 1 TypeError function missing required argument 'month' (pos 2)
# expect: 2 TypeError 'str' object cannot be interpreted as an integer
# expect: 3 TypeError 'float' object cannot be interpreted as an integer
# expect: 4 OverflowError Python int too large to convert to C long
# expect: 5 TypeError 'bytes' object cannot be interpreted as an integer
# expect: 6 2024-01-01
# expect: 7 TypeError 'bytes' object cannot be interpreted as an integer
# expect: 8 2024-01-01
# expect: 9 TypeError function takes at most 8 positional arguments (9 given)
# expect: 10 TypeError function missing required argument 'month' (pos 2)
# expect: 11 ValueError hour must be in 0..23, not 60
# expect: 12 ValueError minute must be in 0..59, not 60
# expect: 13 ValueError second must be in 0..59, not 60
# expect: 14 ValueError microsecond must be in 0..999999, not 1000000
# expect: 15 TypeError this function got an unexpected keyword argument 'foo'
# expect: 16 ValueError fold must be either 0 or 1, not 3
# expect: 17 TypeError 'str' object cannot be interpreted as an integer
# expect: 18 TypeError this function got an unexpected keyword argument 'foo'
# expect: 19 TypeError 'str' object cannot be interpreted as an integer
# expect: 20 TypeError 'bytes' object cannot be interpreted as an integer
# expect: 21 ValueError fold must be either 0 or 1, not -1
# expect: 22 TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: 23 TypeError __new__() takes at most 7 arguments (8 given)
# expect: 24 TypeError unsupported type for timedelta days component: str
# expect: 25 TypeError unsupported type for timedelta weeks component: NoneType
# expect: 26 ValueError cannot convert float NaN to integer
# expect: 27 OverflowError cannot convert float infinity to integer
# expect: 28 OverflowError Python int too large to convert to C int
# expect: 29 1 day, 1:00:00
# expect: 30 TypeError timezone() missing required argument 'offset' (pos 1)
# expect: 31 ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
# expect: 32 TypeError timezone() argument 2 must be str, not int
# expect: 33 TypeError timezone() takes at most 2 arguments (3 given)
# expect: 34 TypeError timezone() argument 1 must be datetime.timedelta, not int
# expect: 35 UTC+00:00:00.000001
# expect: 36 UTC-00:00:01
# expect: 37 ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)
