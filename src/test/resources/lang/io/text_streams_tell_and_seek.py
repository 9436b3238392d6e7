import io


def attempt(f, *args):
    try:
        print(f(*args))
    except (ValueError, OSError, TypeError) as e:
        print(type(e).__name__, e)


w = io.TextIOWrapper(io.BytesIO("héllo\nwörld\r\nend".encode()), encoding="utf-8")
print(repr(w.read(3)), w.tell(), repr(w.readline()), w.tell(), repr(w.readline()))
print(w.seek(7), w.read())
for args in ((1, 1), (1, 2), (-1,), (0, 9), (0, 2)):
    attempt(w.seek, *args)
w.seek(0)
next(w)
attempt(w.tell)
w.seek(0, 2)
w.write("!\n")
w.flush()
print(w.buffer.getvalue())
for newline in (None, "", "\n", "\r", "\r\n"):
    out = io.BytesIO()
    text = io.TextIOWrapper(out, "ascii", newline=newline)
    text.write("x\ny")
    print(out.getvalue(), text.flush(), out.getvalue())
    print(io.TextIOWrapper(io.BytesIO(b"a\nb\r\nc\rd"), "ascii", newline=newline).readlines())
    print(io.StringIO("a\nb\r\nc\rd", newline).readlines())
attempt(io.TextIOWrapper, io.BytesIO(), "utf-8", None, "x")
attempt(io.TextIOWrapper(io.BytesIO(), "ascii").write, "é")
# expect: 'hél' 4 'lo\n' 7 'wörld\n'
# expect: 7 wörld
# expect: end
# expect: UnsupportedOperation can't do nonzero cur-relative seeks
# expect: UnsupportedOperation can't do nonzero end-relative seeks
# expect: ValueError negative seek position -1
# expect: ValueError invalid whence (9, should be 0, 1 or 2)
# expect: 18
# expect: OSError telling position disabled by next() call
# expect: b'h\xc3\xa9llo\nw\xc3\xb6rld\r\nend!\n'
# expect: b'' None b'x\ny'
# expect: ['a\n', 'b\n', 'c\n', 'd']
# expect: ['a\n', 'b\n', 'c\n', 'd']
# expect: b'' None b'x\ny'
# expect: ['a\n', 'b\r\n', 'c\r', 'd']
# expect: ['a\n', 'b\r\n', 'c\r', 'd']
# expect: b'' None b'x\ny'
# expect: ['a\n', 'b\r\n', 'c\rd']
# expect: ['a\n', 'b\r\n', 'c\rd']
# expect: b'' None b'x\ry'
# expect: ['a\nb\r', '\nc\r', 'd']
# expect: ['a\r', 'b\r', '\r', 'c\r', 'd']
# expect: b'' None b'x\r\ny'
# expect: ['a\nb\r\n', 'c\rd']
# expect: ['a\r\n', 'b\r\r\n', 'c\rd']
# expect: ValueError illegal newline value: x
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
