import os

for name in ("/nowhere/\udcff", b"/nowhere/\xff", "\ud800", "a\0b"):
    for f in (open, os.stat, os.listdir, os.path.exists):
        try:
            print(f.__name__, f(name))
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
# expect: open FileNotFoundError [Errno 2] No such file or directory: '/nowhere/\udcff'
# expect: stat FileNotFoundError [Errno 2] No such file or directory: '/nowhere/\udcff'
# expect: listdir FileNotFoundError [Errno 2] No such file or directory: '/nowhere/\udcff'
# expect: exists False
# expect: open FileNotFoundError [Errno 2] No such file or directory: b'/nowhere/\xff'
# expect: stat FileNotFoundError [Errno 2] No such file or directory: b'/nowhere/\xff'
# expect: listdir FileNotFoundError [Errno 2] No such file or directory: b'/nowhere/\xff'
# expect: exists False
# expect: open UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: stat UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: listdir UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: exists False
# expect: open ValueError embedded null byte
# expect: stat ValueError stat: embedded null character in path
# expect: listdir ValueError listdir: embedded null character in path
# expect: exists False
