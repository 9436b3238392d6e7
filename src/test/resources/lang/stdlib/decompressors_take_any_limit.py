import sys
import zlib

packed = zlib.compress(b'data' * 100)
print(len(zlib.decompressobj().decompress(packed, sys.maxsize)), zlib.decompressobj().decompress(packed, 3))

# expect: 400 b'dat'
