def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b'a' + 'b')  # expect: TypeError can't concat str to bytes
attempt(lambda: b'a' + 1)  # expect: TypeError can't concat int to bytes
attempt(lambda: 'a' + b'b')  # expect: TypeError can only concatenate str (not "bytes") to str
attempt(lambda: b'a' * 1.5)  # expect: TypeError can't multiply sequence by non-int of type 'float'
attempt(lambda: b'a' * b'b')  # expect: TypeError can't multiply sequence by non-int of type 'bytes'
attempt(lambda: bytearray(b'a') + 'b')  # expect: TypeError can't concat str to bytearray
