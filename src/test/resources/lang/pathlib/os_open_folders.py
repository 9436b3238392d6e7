import os, tempfile
d = tempfile.mkdtemp(); os.chdir(d)
os.makedirs("a/b", mode=0o700); os.makedirs("a/c"); open("a/f", "w").close(); os.symlink("f", "a/l"); os.symlink("loop", "loop")
fd = os.open("a", os.O_RDONLY)
print(sorted(os.listdir(fd)), os.stat("f", dir_fd=fd).st_size, os.readlink("l", dir_fd=fd), oct(os.stat(fd).st_mode))
for top, dirs, files, number in os.fwalk("."):
    dirs.sort()
    print(top, dirs, sorted(files), isinstance(number, int))
os.mkdir("new", dir_fd=fd); os.rename("f", "g", src_dir_fd=fd, dst_dir_fd=fd); print(sorted(os.listdir(b"a")), oct(os.stat("a/b").st_mode))
with os.scandir("a") as entries:
    print(type(entries).__name__, sorted(e.name for e in entries))
for call in (lambda: os.read(fd, 1), lambda: os.write(fd, b"x"), lambda: os.stat("loop"), lambda: os.path.realpath("loop", strict=True)):
    try:
        call()
    except OSError as e:
        print(e.errno, e.strerror)
os.close(fd)
# expect: ['b', 'c', 'f', 'l'] 0 f 0o40755
# expect: . ['a'] ['loop'] True
# expect: ./a ['b', 'c'] ['f', 'l'] True
# expect: ./a/b [] [] True
# expect: ./a/c [] [] True
# expect: [b'b', b'c', b'g', b'l', b'new'] 0o40700
# expect: ScandirIterator ['b', 'c', 'g', 'l', 'new']
# expect: 21 Is a directory
# expect: 9 Bad file descriptor
# expect: 40 Too many levels of symbolic links
# expect: 40 Too many levels of symbolic links
