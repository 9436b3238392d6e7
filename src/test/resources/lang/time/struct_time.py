import time
t = time.gmtime(86400 * 365)
print(t)  # expect: time.struct_time(tm_year=1971, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=1, tm_isdst=0)
print(t.tm_year, t[1], t.tm_zone, t.tm_gmtoff, len(t))  # expect: 1971 1 GMT 0 9
print(time.struct_time(range(9)))  # expect: time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)
