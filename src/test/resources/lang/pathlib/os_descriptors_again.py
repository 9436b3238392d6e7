import os, tempfile
d = tempfile.mkdtemp(); os.chdir(d)
fd = os.open("f", os.O_RDWR | os.O_CREAT, 0o640)
print(os.write(fd, b"hello world"), oct(os.stat("f").st_mode))
again = os.dup(fd)
print(os.lseek(again, 0, os.SEEK_SET), os.read(fd, 5), os.read(again, 3), again > fd)
os.close(fd)
print(os.read(again, 9), os.pread(again, 3, 6), os.pwrite(again, b"W", 6))
print(os.preadv(again, [bytearray(2), b2 := bytearray(3)], 0), b2, os.dup2(again, 40), os.lseek(40, 0, os.SEEK_CUR))
os.close(40); os.closerange(again, again + 1)
for call in (lambda: os.read(again, 1), lambda: os.close(again), lambda: os.open("f", os.O_CREAT | os.O_EXCL),
             lambda: os.open("none", os.O_RDONLY), lambda: os.open("f", os.O_DIRECTORY), lambda: os.mkdir("f/x"),
             lambda: os.stat(None), lambda: os.mkdir(5.0), lambda: os.rename("f", 4), lambda: os.stat("a\0b"), lambda: os.listdir(2.5)):
    try:
        call()
    except (OSError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: 11 0o100640
# expect: 0 b'hello' b' wo' True
# expect: b'rld' b'wor' 1
# expect: 5 bytearray(b'llo') 40 11
# expect: OSError [Errno 9] Bad file descriptor
# expect: OSError [Errno 9] Bad file descriptor
# expect: FileExistsError [Errno 17] File exists: 'f'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'none'
# expect: NotADirectoryError [Errno 20] Not a directory: 'f'
# expect: NotADirectoryError [Errno 20] Not a directory: 'f/x'
# expect: TypeError stat: path should be string, bytes, os.PathLike or integer, not NoneType
# expect: TypeError mkdir: path should be string, bytes or os.PathLike, not float
# expect: TypeError rename: dst should be string, bytes or os.PathLike, not int
# expect: ValueError stat: embedded null character in path
# expect: TypeError listdir: path should be string, bytes, os.PathLike, integer or None, not float
