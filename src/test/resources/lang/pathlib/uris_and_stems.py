import os, urllib.parse as up
from pathlib import *
def T(*fs):
    for f in fs:
        try: print(f())
        except BaseException as e: print(type(e).__name__, e)
T(
  lambda: os.get_terminal_size(99),
  lambda: up.urlsplit('http://[a]b/'),
  lambda: up.urlsplit('http://x[::1]/'),
  lambda: up.urlsplit('http://u@[::1]:80/').hostname,
  lambda: os.path.ismount('/'),
  lambda: Path('a').as_uri(),
  lambda: Path('/a').as_uri(),
  lambda: Path('a').with_stem(''),
  lambda: Path.from_uri('file://server/share'),
  lambda: Path.from_uri('file:///s'))
# expect: OSError [Errno 9] Bad file descriptor
# expect: ValueError Invalid IPv6 URL
# expect: ValueError Invalid IPv6 URL
# expect: ::1
# expect: True
# expect: ValueError relative paths can't be expressed as file URIs
# expect: file:///a
# expect: ValueError Invalid name ''
# expect: ValueError file:// scheme is supported only on localhost
# expect: /s
