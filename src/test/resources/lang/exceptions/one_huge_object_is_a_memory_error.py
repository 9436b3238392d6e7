def times(n):
    x = [1]
    x *= n
for f in (lambda: [0] * 10**12, lambda: (0,) * 10**12, lambda: 'x' * 10**12, lambda: b'x' * 10**12, lambda: bytes(10**12), lambda: bytearray(10**12), lambda: times(10**12), lambda: 'a'.center(10**12), lambda: b'a'.zfill(10**12), lambda: list(range(10**12)), lambda: (5).to_bytes(10**12, 'big'), lambda: 'x' * 10**20, lambda: 'x'.ljust(10**20), lambda: list(range(10**20)), lambda: 'x'.split(None, 10**20)):
    try:
        f()
        print('made')
    except (MemoryError, OverflowError) as e:
        print(repr(e))

# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: MemoryError()
# expect: OverflowError("cannot fit 'int' into an index-sized integer")
# expect: OverflowError('Python int too large to convert to C ssize_t')
# expect: OverflowError('Python int too large to convert to C ssize_t')
# expect: OverflowError('Python int too large to convert to C ssize_t')
