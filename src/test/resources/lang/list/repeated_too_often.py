def tried(f):
    try:
        return repr(f())
    except (MemoryError, OverflowError) as e:
        return type(e).__name__


often = 2147483647
print(tried(lambda: [] * often), tried(lambda: () * often), tried(lambda: "" * often))
print(tried(lambda: b"" * often), tried(lambda: bytearray() * often))
print(tried(lambda: [1, 2] * often), tried(lambda: (1, 2) * often))
print(tried(lambda: [] * (1 << 70)))
# expect: [] () ''
# expect: b'' bytearray(b'')
# expect: MemoryError MemoryError
# expect: OverflowError
