import copy
import os
import pickle
import sys
import time

s = time.gmtime(0)
print(s.__reduce__())
print(pickle.loads(pickle.dumps(s)) == s, pickle.loads(pickle.dumps(s)).tm_zone, copy.deepcopy(s).tm_gmtoff)
print(copy.replace(s, tm_year=5, tm_zone='X')[:2], copy.replace(s, tm_zone='X').tm_zone)
print(time.struct_time(range(11)).tm_zone, time.struct_time(range(9), {'tm_zone': 'Z'}).tm_zone)
print(pickle.loads(pickle.dumps(os.stat_result(range(10)))).st_mode)
for make in [type(sys.flags), type(sys.version_info), lambda: copy.replace(s, no=1)]:
    try:
        make()
    except TypeError as e:
        print(e)
try:
    sys.__unraisablehook__(ValueError('q'))
except TypeError as e:
    print(e)
# expect: (<class 'time.struct_time'>, ((1970, 1, 1, 0, 0, 0, 3, 1, 0), {'tm_zone': 'GMT', 'tm_gmtoff': 0}))
# expect: True GMT 0
# expect: (5, 1) X
# expect: 9 Z
# expect: 0
# expect: cannot create 'sys.flags' instances
# expect: cannot create 'sys.version_info' instances
# expect: Got unexpected field name(s): ['no']
# expect: sys.unraisablehook argument type must be UnraisableHookArgs
