import sys
def now(): return repr(sys.exception())
try:
    raise ValueError(1)
except ValueError:
    print(now())
    try:
        raise TypeError(2)
    except TypeError:
        print(now())
    print(now())
print(now())
# expect: ValueError(1)
# expect: TypeError(2)
# expect: ValueError(1)
# expect: None
