import lzma

data = b'abcabcabc' * 300
for form in (lzma.FORMAT_XZ, lzma.FORMAT_ALONE):
    packed = lzma.compress(data, format=form)
    d = lzma.LZMADecompressor()
    print(packed[:4], d.decompress(packed) == data, d.eof, d.check)
chain = [{'id': lzma.FILTER_DELTA, 'dist': 3}, {'id': lzma.FILTER_LZMA2, 'preset': 1}]
raw = lzma.compress(data, format=lzma.FORMAT_RAW, filters=chain)
print(lzma.decompress(raw, format=lzma.FORMAT_RAW, filters=chain) == data, lzma.is_check_supported(lzma.CHECK_CRC64))
for f in (lambda: lzma.decompress(b'junk'), lambda: lzma.decompress(lzma.compress(data)[:-4]), lambda: lzma.compress(data, format=lzma.FORMAT_RAW),
          lambda: lzma.compress(data, preset=99), lambda: lzma.compress(data, filters=[{'id': 77}]), lambda: lzma.compress(data, filters=[{}])):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)

# expect: b'\xfd7zX' True True 4
# expect: b']\x00\x00\x80' True True 0
# expect: True True
# expect: LZMAError Input format not supported by decoder
# expect: LZMAError Compressed data ended before the end-of-stream marker was reached
# expect: ValueError Must specify filters for FORMAT_RAW
# expect: LZMAError Invalid or unsupported options
# expect: ValueError Invalid filter ID: 77
# expect: ValueError Filter specifier must have an "id" entry
