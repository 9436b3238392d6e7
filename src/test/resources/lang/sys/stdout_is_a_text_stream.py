import sys
print(sys.stdout.encoding, sys.stdout.writable(), sys.stdout.readable(), sys.stdout.name)
n = sys.stdout.write('abc\n')
print(n)
try:
    sys.stdout.write(1)
except TypeError as e:
    print(e)
# expect: utf-8 True False <stdout>
# expect: abc
# expect: 4
# expect: write() argument must be str, not int
