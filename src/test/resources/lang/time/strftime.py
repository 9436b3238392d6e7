import time
print(time.strftime('%Y-%m-%d %H:%M:%S %j %a %A %b %B %y %I %p %%', time.gmtime(1e9)))  # expect: 2001-09-09 01:46:40 252 Sun Sunday Sep September 01 01 AM %
print(time.asctime(time.gmtime(0)), time.ctime(0) == time.asctime(time.localtime(0)))  # expect: Thu Jan  1 00:00:00 1970 True
