import sys
print(sys.getrefcount(object()), sys.getrefcount([]), sys.getrefcount({}))
# expect: 1 1 1
