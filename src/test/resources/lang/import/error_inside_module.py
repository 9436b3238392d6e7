import sys
try:
    import samplepkg.broken
except ZeroDivisionError as e:
    print(e, 'samplepkg.broken' in sys.modules)
# expect: division by zero False
