import sys
print(sys.getrefcount(None) == sys.getrefcount(True) == sys.getrefcount(1), sys.getrefcount(None) > 10 ** 9)
# expect: True True
