from datetime import *
def T(*fs):
    for i, f in enumerate(fs):
        try: print(i, f())
        except Exception as e: print(i, type(e).__name__, e)
d = datetime(2024, 3, 5, 14, 7, 9, 1234); dt = date(2024, 3, 5); t = time(1, 2, 3)
T(lambda: dt+1,
  lambda: 1+dt,
  lambda: dt-1,
  lambda: 1-dt,
  lambda: dt-dt,
  lambda: dt-d,
  lambda: d-dt,
  lambda: d-1,
  lambda: dt<1,
  lambda: dt==1,
  lambda: dt==d,
  lambda: d==dt,
  lambda: dt<d,
  lambda: d<dt,
  lambda: t<1,
  lambda: t==1,
  lambda: t-t,
  lambda: timedelta(1)+1,
  lambda: timedelta(1)-1,
  lambda: 1-timedelta(1),
  lambda: timedelta(1)*'a',
  lambda: timedelta(1)/'a',
  lambda: timedelta(1)//0,
  lambda: timedelta(1)//timedelta(0),
  lambda: timedelta(1)/timedelta(0),
  lambda: timedelta(1)%0,
  lambda: timedelta(1)%timedelta(0),
  lambda: divmod(timedelta(1),timedelta(0)),
  lambda: divmod(timedelta(1),1),
  lambda: timedelta(1)/0.0,
  lambda: timedelta(1)*float('nan'),
  lambda: timedelta.max*2,
  lambda: timedelta.max+timedelta(1),
  lambda: -timedelta.max,
  lambda: -timedelta.min,
  lambda: timedelta(1)<1,
  lambda: timedelta(1)==1,
  lambda: abs(timedelta(-1)),
  lambda: timedelta(1)+dt,
  lambda: timedelta(1)-dt,
  lambda: dt+timedelta(10**7),
  lambda: d+timedelta(10**7),
  lambda: d-timedelta(10**7),
  lambda: 1.5*timedelta(1),
  lambda: 2//timedelta(1),
  lambda: 1/timedelta(1),
  lambda: timedelta(1)**2,
  lambda: timezone.utc==timezone(timedelta(0)),
  lambda: timezone.utc<timezone.utc,
  lambda: timezone.utc==1,
  lambda: hash(timezone.utc)==hash(timezone(timedelta(0))))
# expect: 0 TypeError unsupported operand type(s) for +: 'datetime.date' and 'int'
# expect: 1 TypeError unsupported operand type(s) for +: 'int' and 'datetime.date'
# expect: 2 TypeError unsupported operand type(s) for -: 'datetime.date' and 'int'
# expect: 3 TypeError unsupported operand type(s) for -: 'int' and 'datetime.date'
# expect: 4 0:00:00
# expect: 5 TypeError unsupported operand type(s) for -: 'datetime.date' and 'datetime.datetime'
# expect: 6 TypeError unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
# expect: 7 TypeError unsupported operand type(s) for -: 'datetime.datetime' and 'int'
# expect: 8 TypeError '<' not supported between instances of 'datetime.date' and 'int'
# expect: 9 False
# expect: 10 False
# expect: 11 False
# expect: 12 TypeError '<' not supported between instances of 'datetime.date' and 'datetime.datetime'
# expect: 13 TypeError '<' not supported between instances of 'datetime.datetime' and 'datetime.date'
# expect: 14 TypeError '<' not supported between instances of 'datetime.time' and 'int'
# expect: 15 False
# expect: 16 TypeError unsupported operand type(s) for -: 'datetime.time' and 'datetime.time'
# expect: 17 TypeError unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
# expect: 18 TypeError unsupported operand type(s) for -: 'datetime.timedelta' and 'int'
# expect: 19 TypeError unsupported operand type(s) for -: 'int' and 'datetime.timedelta'
# expect: 20 TypeError can't multiply sequence by non-int of type 'datetime.timedelta'
# expect: 21 TypeError unsupported operand type(s) for /: 'datetime.timedelta' and 'str'
# expect: 22 ZeroDivisionError division by zero
# expect: 23 ZeroDivisionError division by zero
# expect: 24 ZeroDivisionError division by zero
# expect: 25 TypeError unsupported operand type(s) for %: 'datetime.timedelta' and 'int'
# expect: 26 ZeroDivisionError division by zero
# expect: 27 ZeroDivisionError division by zero
# expect: 28 TypeError unsupported operand type(s) for divmod(): 'datetime.timedelta' and 'int'
# expect: 29 ZeroDivisionError division by zero
# expect: 30 ValueError cannot convert NaN to integer ratio
# expect: 31 OverflowError days=1999999999; must have magnitude <= 999999999
# expect: 32 OverflowError days=1000000000; must have magnitude <= 999999999
# expect: 33 OverflowError days=-1000000000; must have magnitude <= 999999999
# expect: 34 999999999 days, 0:00:00
# expect: 35 TypeError '<' not supported between instances of 'datetime.timedelta' and 'int'
# expect: 36 False
# expect: 37 1 day, 0:00:00
# expect: 38 2024-03-06
# expect: 39 TypeError unsupported operand type(s) for -: 'datetime.timedelta' and 'datetime.date'
# expect: 40 OverflowError date value out of range
# expect: 41 OverflowError date value out of range
# expect: 42 OverflowError date value out of range
# expect: 43 1 day, 12:00:00
# expect: 44 TypeError unsupported operand type(s) for //: 'int' and 'datetime.timedelta'
# expect: 45 TypeError unsupported operand type(s) for /: 'int' and 'datetime.timedelta'
# expect: 46 TypeError unsupported operand type(s) for ** or pow(): 'datetime.timedelta' and 'int'
# expect: 47 True
# expect: 48 TypeError '<' not supported between instances of 'datetime.timezone' and 'datetime.timezone'
# expect: 49 False
# expect: 50 True
