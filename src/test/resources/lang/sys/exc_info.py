import sys
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0].__name__, sys.exception() is e)
print(sys.exception())
# expect: (None, None, None) None
# expect: ZeroDivisionError True
# expect: None
