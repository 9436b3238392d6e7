import time
def T(*fs):
    for f in fs:
        try: print(f())
        except BaseException as e: print(type(e).__name__, e)
T(
  lambda: time.strftime('%Y',(2024,)),
  lambda: time.asctime((1,)),
  lambda: time.mktime((1,2)),
  lambda: time.gmtime('x'),
  lambda: time.strptime('Mon Jan  1 10:20:30 2024','%c'),
  lambda: time.strftime('%a %j %U %W %V %G %u',(2024,2,30,0,0,0,3,99,0)),
  lambda: time.strftime('%d',(2024,0,0,0,0,0,0,0,0)),
  lambda: time.strftime('%d',(2024,13,0,0,0,0,0,0,0)),
  lambda: time.strftime('%d',(2024,1,32,0,0,0,0,0,0)),
  lambda: time.strftime('%d',(2024,1,1,24,0,0,0,0,0)),
  lambda: time.strftime('%d',(2024,1,1,0,60,0,0,0,0)),
  lambda: time.strftime('%S',(2024,1,1,0,0,61,0,0,0)),
  lambda: time.strftime('%d',(2024,1,1,0,0,0,0,367,0)),
  lambda: time.strftime('%d',(2024,1,1,0,0,0,-5,1,0)),
  lambda: time.mktime((2024,14,30,25,61,0,0,0,0)),
  lambda: time.strftime('%a',(2024,1,1,0,0,0,13,1,0)),
  lambda: time.asctime((2024,2,30,1,2,3,2,1,0)),
  lambda: time.gmtime(1.9).tm_sec,
  lambda: time.gmtime(10**30),
  lambda: time.ctime(None)[:0],
  lambda: [time.strftime('%G-%V',time.gmtime(86400*d)) for d in (0,362,363,364,730,1460,11322)])
# expect: TypeError strftime(): illegal time tuple argument
# expect: TypeError asctime(): illegal time tuple argument
# expect: TypeError mktime(): illegal time tuple argument
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=10, tm_min=20, tm_sec=30, tm_wday=0, tm_yday=1, tm_isdst=-1)
# expect: Thu 099 14 14 15 2024 4
# expect: 01
# expect: ValueError month out of range
# expect: ValueError day of month out of range
# expect: ValueError hour out of range
# expect: ValueError minute out of range
# expect: 61
# expect: ValueError day of year out of range
# expect: ValueError day of week out of range
# expect: 1740967260.0
# expect: Sun
# expect: Wed Feb 30 01:02:03 2024
# expect: 1
# expect: OverflowError timestamp out of range for platform time_t
# expect:
# expect: ['1970-01', '1970-53', '1970-53', '1970-53', '1971-52', '1974-01', '2000-52']
