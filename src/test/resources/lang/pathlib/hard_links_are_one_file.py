import os
import pathlib
import tempfile

with tempfile.TemporaryDirectory() as folder:
    a, b = pathlib.Path(folder, 'a'), pathlib.Path(folder, 'b')
    a.write_text('one')
    os.link(a, b)
    print(a.stat().st_nlink, os.path.samefile(a, b), a.stat().st_ino == b.stat().st_ino)
    b.write_text('two')
    print(a.read_text())
    a.unlink()
    print(b.read_text(), b.stat().st_nlink)
    for bad in (lambda: os.link(folder + '/none', b), lambda: os.link(b, b)):
        try:
            bad()
        except OSError as e:
            print(type(e).__name__, e.strerror)

# expect: 2 True True
# expect: two
# expect: two 1
# expect: FileNotFoundError No such file or directory
# expect: FileExistsError File exists
