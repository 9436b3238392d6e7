import os
import pathlib
import stat
import tempfile

with tempfile.TemporaryDirectory() as folder:
    p = pathlib.Path(folder, 'f')
    p.write_text('x')
    print(stat.S_ISREG(p.stat().st_mode), p.stat().st_nlink)
    p.chmod(0o640)
    print(oct(p.stat().st_mode & 0o777), stat.filemode(os.stat(p).st_mode))
    os.utime(p, (100, 200.5))
    s = p.stat()
    print(s.st_atime, s.st_mtime, s.st_mtime_ns, os.path.getmtime(p))
    os.utime(p, ns=(5, 7_000_000_000))
    print(p.stat().st_mtime_ns)
    for bad in (lambda: os.chmod(folder + '/none', 0o600), lambda: os.utime(p, (1,)), lambda: os.utime(p, (1, 2), ns=(1, 2))):
        try:
            bad()
        except (OSError, TypeError, ValueError) as e:
            print(type(e).__name__, str(e).replace(folder, ''))

# expect: True 1
# expect: 0o640 -rw-r-----
# expect: 100.0 200.5 200500000000 200.5
# expect: 7000000000
# expect: FileNotFoundError [Errno 2] No such file or directory: '/none'
# expect: TypeError utime: 'times' must be either a tuple of two ints or None
# expect: ValueError utime: you may specify either 'times' or 'ns' but not both
