import bz2
import io

data = b'the quick brown fox ' * 500
packed = bz2.compress(data)
print(packed[:3], bz2.decompress(packed) == data, bz2.decompress(packed + bz2.compress(b'x'))[-2:])
d = bz2.BZ2Decompressor()
out = b''
for i in range(0, len(packed), 7):
    out += d.decompress(packed[i:i + 7])
print(out == data, d.eof, d.needs_input, d.unused_data)
d = bz2.BZ2Decompressor()
print(d.decompress(packed + b'rest', 4), d.needs_input, d.eof, d.unused_data)
while not d.eof:
    d.decompress(b'', 1000)
print(d.unused_data)
for f in (lambda: d.decompress(b''), lambda: bz2.decompress(b'junk'), lambda: bz2.decompress(packed[:-4]), lambda: bz2.compress('s'), lambda: bz2.BZ2Compressor(10)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
f = io.BytesIO()
with bz2.open(f, 'wt') as out:
    out.write('one\ntwo\n')
f.seek(0)
print(bz2.open(f, 'rt').readlines())

# expect: b'BZh' True b' x'
# expect: True True False b''
# expect: b'the ' False False b''
# expect: b'rest'
# expect: EOFError End of stream already reached
# expect: OSError Invalid data stream
# expect: ValueError Compressed data ended before the end-of-stream marker was reached
# expect: TypeError a bytes-like object is required, not 'str'
# expect: ValueError compresslevel must be between 1 and 9
# expect: ['one\n', 'two\n']
