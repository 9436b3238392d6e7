def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: b'a' < 'a')  # expect: TypeError '<' not supported between instances of 'bytes' and 'str'
attempt(lambda: hash(bytearray()))  # expect: TypeError unhashable type: 'bytearray'
