def attempt(*args, **kw):
    try:
        open(*args, **kw)
    except Exception as e:
        print(type(e).__name__, e)
attempt('no such file.txt')
attempt('x', 'q')
attempt('x', 'rw')
attempt('x', 'rbt')
attempt('x', 'rb', encoding='utf-8')
attempt(3.5)
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no such file.txt'
# expect: ValueError invalid mode: 'q'
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: ValueError can't have text and binary mode at once
# expect: ValueError binary mode doesn't take an encoding argument
# expect: TypeError expected str, bytes or os.PathLike object, not float
