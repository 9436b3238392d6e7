# Opening what is there already, what lies in no folder, what is unlinked meanwhile; bytes paths.
import os, tempfile
with tempfile.TemporaryDirectory() as d:
    def tell(f, *args):
        try:
            print(type(f(*args)).__name__)
        except OSError as e:
            print(type(e).__name__, e.errno, e.strerror)

    sub, name = os.path.join(d, 'sub'), os.path.join(d, 'file')
    os.mkdir(sub)
    open(name, 'w').close()
    tell(open, sub, 'x')
    tell(open, name, 'x')
    tell(open, sub)
    tell(open, os.path.join(name, 'in'))
    tell(open, os.path.join(name, 'in'), 'w')
    tell(open, os.path.join(d, 'none', 'in'), 'w')
    tell(os.open, sub, os.O_CREAT | os.O_EXCL | os.O_RDWR)
    tell(tempfile.mkstemp, '', 'x', os.path.join(d, 'none'))
    with open(name, 'w') as f:
        f.write('lost')
        os.unlink(name)
    print(os.listdir(d))
    with open(name, 'wb') as f:
        f.write(b'12345')
        f.flush()
        print(os.stat(f.fileno()).st_size, os.path.exists(f.fileno()), os.path.exists(77))
    print(os.path.normpath(b'a//b/../c/.'), os.path.normpath(b''), os.path.normpath(b'//x/..'))
    fd, path = tempfile.mkstemp(dir=os.fsencode(d), suffix=b'.x')
    os.close(fd)
    print(type(path), path.endswith(b'.x'), sorted(os.path.splitext(n)[1] for n in os.listdir(d)))

# expect: FileExistsError 17 File exists
# expect: FileExistsError 17 File exists
# expect: IsADirectoryError 21 Is a directory
# expect: NotADirectoryError 20 Not a directory
# expect: NotADirectoryError 20 Not a directory
# expect: FileNotFoundError 2 No such file or directory
# expect: FileExistsError 17 File exists
# expect: FileNotFoundError 2 No such file or directory
# expect: ['sub']
# expect: 5 True False
# expect: b'a/c' b'.' b'//'
# expect: <class 'bytes'> True ['', '', '.x']
