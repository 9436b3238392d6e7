import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 14), sys.hexversion >> 16 == 0x030e)  # expect: (3, 14) 3 True True
print(sys.version[:4], sys.byteorder, sys.maxunicode)  # expect: 3.14 little 1114111
