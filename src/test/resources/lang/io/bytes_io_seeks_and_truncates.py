import io


def attempt(f, *args):
    try:
        print(f(*args))
    except (ValueError, OSError, TypeError) as e:
        print(type(e).__name__, e)


b = io.BytesIO(b"hello\nworld")
for act in (lambda: b.seek(-2, 2), b.read, lambda: b.seek(-1), lambda: b.seek(0, 5), lambda: b.truncate(5),
            lambda: b.truncate(-1), b.getvalue, lambda: b.write("s"), lambda: b.seek(8), lambda: b.write(b"!"),
            b.getvalue, lambda: b.readinto(b"abc"), lambda: b.read("a"), b.detach, b.fileno):
    attempt(act)
b.close()
for act in (b.read, b.getvalue, b.readable, b.tell, lambda: b.closed):
    attempt(act)


class Named(io.BytesIO):
    def __init__(self, name, content):
        super().__init__(content)
        self.name = name


print(Named("n", b"c").read(), Named("n", b"").name)
# expect: 9
# expect: b'ld'
# expect: ValueError negative seek value -1
# expect: ValueError invalid whence (5, should be 0, 1 or 2)
# expect: 5
# expect: ValueError negative size value -1
# expect: b'hello'
# expect: TypeError a bytes-like object is required, not 'str'
# expect: 8
# expect: 1
# expect: b'hello\x00\x00\x00!'
# expect: TypeError readinto() argument must be read-write bytes-like object, not bytes
# expect: TypeError argument should be integer or None, not 'str'
# expect: UnsupportedOperation detach
# expect: UnsupportedOperation fileno
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file.
# expect: True
# expect: b'c' n
