"""What os does with open files by their numbers, made of reading, writing and seeking."""

import posix as _posix
from posix import close, lseek, read, stat, write

_SET, _CUR, _END = 0, 1, 2


class Numbered:
    """What has a number among the program's descriptors until it is closed."""

    def __init__(self):
        self._number = _posix._adopt(self)

    def getblocking(self):
        return True

    def setblocking(self, blocking, /):
        pass

    def close(self):
        _posix._forget(self._number)


class _Standard(Numbered):
    """Another number of one of the program's three streams."""

    _mode = 0o020620

    def __init__(self, stream):
        self._stream = stream
        super().__init__()

    def recv(self, size, flags=0, /):
        return read(self._stream, size)

    def send(self, data, flags=0, /):
        return write(self._stream, data)


def dup(fd, /):
    """Another number for the same open file."""
    return _Standard(fd)._number if fd in (0, 1, 2) else _posix._again(fd)


def dup2(fd, fd2, inheritable=True):
    """Makes fd2 a number of the open file of fd, closing what it was."""
    if fd == fd2:
        _posix.fstat(fd)
        return fd2
    number = dup(fd)
    closerange(fd2, fd2 + 1)
    _posix._renumber(number, fd2)
    return fd2


def closerange(fd_low, fd_high, /):
    """Close all numbers from fd_low to below fd_high; those that are not open are no error."""
    for number in _posix._numbers():
        if fd_low <= number < fd_high:
            close(number)


def fchmod(fd, mode):
    """Change the mode of an open file."""
    _posix.chmod(fd, mode)


def fchdir(fd):
    """Go to an open folder."""
    _posix.chdir(fd)


def fdatasync(fd):
    """Write what waits."""
    _posix.fsync(fd)


def pread(fd, length, offset, /):
    """Read from a place without moving."""
    return _at(fd, offset, read, length)


def pwrite(fd, buffer, offset, /):
    """Write at a place without moving."""
    return _at(fd, offset, write, buffer)


def _at(fd, offset, act, argument):
    before = lseek(fd, 0, _CUR)
    lseek(fd, offset, _SET)
    try:
        return act(fd, argument)
    finally:
        lseek(fd, before, _SET)


def readv(fd, buffers, /):
    """Read into several buffers, one after another."""
    total = 0
    for buffer in buffers:
        view = memoryview(buffer).cast('B')
        data = read(fd, len(view))
        view[:len(data)] = data
        total += len(data)
        if len(data) < len(view):
            break
    return total


def writev(fd, buffers, /):
    """Write several buffers, one after another."""
    return write(fd, b''.join(buffers))


def preadv(fd, buffers, offset, flags=0, /):
    """Read into several buffers from a place without moving."""
    return _at(fd, offset, readv, buffers)


def pwritev(fd, buffers, offset, flags=0, /):
    """Write several buffers at a place without moving."""
    return _at(fd, offset, writev, buffers)


def sendfile(out_fd, in_fd, offset, count):
    """Copy bytes from one open file to another."""
    return write(out_fd, read(in_fd, count) if offset is None else pread(in_fd, count, offset))


def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    """Copy bytes from one open file to another."""
    if count < 0:
        raise ValueError("negative value for 'count' not allowed")
    data = read(src, count) if offset_src is None else pread(src, count, offset_src)
    return write(dst, data) if offset_dst is None else pwrite(dst, data, offset_dst)


def truncate(path, length):
    """Cut a file, or fill it up with zeros."""
    fd = path if isinstance(path, int) else _posix.open(path, _posix.O_RDWR)
    try:
        _posix.ftruncate(fd, length)
    finally:
        if fd is not path:
            close(fd)


def posix_fallocate(fd, offset, length, /):
    """See that a file is long enough."""
    if _posix.fstat(fd).st_size < offset + length:
        _posix.ftruncate(fd, offset + length)


def posix_fadvise(fd, offset, length, advice, /):
    """Say how a file will be used: it makes no difference."""
    _posix.fstat(fd)
