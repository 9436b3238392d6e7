import sys
try:
    sys.exit(3)
except SystemExit as e:
    print('code', e.code)
print('still here')
# expect: code 3
# expect: still here
