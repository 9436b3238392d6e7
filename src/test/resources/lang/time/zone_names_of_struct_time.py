import time

print(time.strftime('%Z %H', time.gmtime(0)), time.gmtime(0).tm_zone)
print(time.strftime('%Z', time.struct_time(tuple(range(1, 10)) + ('ZZ', 3600))))
print(time.strftime('%Z', (2000, 1, 1, 0, 0, 0, 0, 1, 0)) == time.tzname[0])
try:
    time.struct_time(5)
except TypeError as e:
    print(e)
# expect: GMT 00 GMT
# expect: ZZ
# expect: True
# expect: constructor requires a sequence
