"""What a program may ask of the system here: its own files, paths, a process id, randomness.

The parts of CPython's os that make sense in a closed room; the others are missing, not pretended.
"""

import abc
import sys
import stat as st

from _collections_abc import _check_methods, Mapping, MutableMapping

import posix
import posixpath as path
from posix import *
from _descriptors import (closerange, copy_file_range, dup, dup2, fchdir, fchmod, fdatasync,
                          posix_fadvise, posix_fallocate, pread, preadv, pwrite, pwritev, readv,
                          sendfile, truncate, writev)
from _process_facts import *
from posixpath import (curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull)

GenericAlias = type(list[int])

sys.modules['os.path'] = path

name = 'posix'
linesep = '\n'
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
supports_dir_fd = {access, chmod, link, mkdir, open, readlink, rename, rmdir, stat, symlink, unlink,
                   utime}
supports_effective_ids = set()
supports_fd = {chdir, chmod, listdir, stat, truncate, utime}
supports_follow_symlinks = {access, chmod, link, stat, utime}

error = OSError


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode('utf-8', 'surrogateescape')
    return filename


def fsdecode(filename):
    """A path as str."""
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode('utf-8', 'surrogateescape')
    return filename


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a folder and those above it that are empty then."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making the folders that are needed and removing those left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


class DirEntry:
    """One entry of a folder, as scandir() yields them."""

    __slots__ = ('name', 'path', '_stat', '_lstat')

    def __init__(self, folder, name):
        self.name = name
        self.path = name if isinstance(folder, int) else path.join(folder, name)
        self._stat = self._lstat = None

    def stat(self, *, follow_symlinks=True):
        if follow_symlinks:
            if self._stat is None:
                self._stat = stat(self.path)
            return self._stat
        if self._lstat is None:
            self._lstat = lstat(self.path)
        return self._lstat

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def _is(self, kind, follow):
        try:
            return st.S_IFMT(self.stat(follow_symlinks=follow).st_mode) == kind
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        return self._is(st.S_IFDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(st.S_IFREG, follow_symlinks)

    def is_symlink(self):
        return self._is(st.S_IFLNK, False)

    def is_junction(self):
        return False

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    __class_getitem__ = classmethod(GenericAlias)


DirEntry.__module__ = 'posix'


class ScandirIterator:
    """The iterator of scandir()."""

    __slots__ = ('_entries',)

    def __init__(self, folder):
        names = listdir(folder)
        self._entries = iter([DirEntry(folder, name) for name in names])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


ScandirIterator.__module__ = 'posix'


def scandir(path=None):
    """The entries of a folder with what is known about them."""
    if path is None:
        path = '.'
    elif not isinstance(path, (str, bytes, int)):
        path = _path_of(path, 'scandir')
    return ScandirIterator(path)


def _path_of(path, function):
    try:
        return fspath(path)
    except TypeError:
        raise TypeError(f'{function}: path should be string, bytes, os.PathLike, integer or None, '
                        f'not {type(path).__name__}') from None


_walk_symlinks_as_files = object()  # a value of followlinks that shutil.rmtree asks for


def walk(top, topdown=True, onerror=None, followlinks=False):
    """For every folder from top on: its path, its folders, its other entries."""
    sys.audit('os.walk', top, topdown, onerror, followlinks)
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    into = followlinks is not _walk_symlinks_as_files
    dirs, others = [], []
    for entry in entries:
        try:
            folder = entry.is_dir(follow_symlinks=into)
        except OSError:
            folder = False  # a link in a circle
        (dirs if folder else others).append(entry.name)
    if topdown:
        yield top, dirs, others
    for entry in dirs:
        yield from walk(path.join(top, entry), topdown, onerror, followlinks)
    if not topdown:
        yield top, dirs, others


def fwalk(top='.', topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """For every folder from top on: its path, its folders, its other entries, its descriptor."""
    sys.audit('os.fwalk', top, topdown, onerror, follow_symlinks, dir_fd)
    top = fspath(top)
    try:
        descriptor = open(top, O_RDONLY | O_NONBLOCK, dir_fd=dir_fd)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    try:
        names = listdir(descriptor)
        dirs = []
        for name in names:
            try:
                if st.S_ISDIR(stat(name, dir_fd=descriptor).st_mode):
                    dirs.append(name)
            except OSError:
                pass  # a link to nothing, or in a circle
        others = [name for name in names if name not in dirs]
        if topdown:
            yield top, dirs, others, descriptor
        for name in dirs:
            link = st.S_ISLNK(stat(name, dir_fd=descriptor, follow_symlinks=False).st_mode)
            if follow_symlinks or not link:
                for folder, inside, files, number in fwalk(
                        name, topdown, onerror, follow_symlinks=follow_symlinks, dir_fd=descriptor):
                    rest = folder[len(name):]
                    yield path.join(top, name) + rest, inside, files, number
        if not topdown:
            yield top, dirs, others, descriptor
    finally:
        close(descriptor)


class _Environ(MutableMapping):
    """The environment: changes stay in this program."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        inside = ', '.join(f'{key!r}: {value!r}' for key, value in self.items())
        return f'environ({{{inside}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return dict(self) | dict(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return dict(other) | dict(self) if isinstance(other, Mapping) else NotImplemented


def _encode(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode('utf-8', 'surrogateescape')


def _decode(value):
    return value.decode('utf-8', 'surrogateescape')


environ = _Environ(posix.environ, _encode, _decode, _encode, _decode)


def getenv(key, default=None):
    """The value of an environment variable."""
    return environ.get(key, default)


def putenv(name, value, /):
    """Set an environment variable for programs to be started: there are none."""
    name, value = fsencode(name), fsencode(value)
    if b'=' in name:
        raise ValueError('illegal environment variable name')
    if not name:
        raise OSError(22, 'Invalid argument')
    if b'\0' in name + value:
        raise ValueError('embedded null byte')


def unsetenv(name, /):
    """Remove an environment variable from what programs would be started with."""
    name = fsencode(name)
    if not name or b'=' in name:
        raise OSError(22, 'Invalid argument')


def reload_environ():
    """Take the environment of the process again: it is the one the program has."""


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


supports_bytes_environ = True
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)


def getenvb(key, default=None):
    """The value of an environment variable as bytes."""
    return environb.get(key, default)


def pipe():
    """The numbers of a descriptor to read from and of one to write to."""
    import _pipe
    return _pipe.pipe()


def pipe2(flags, /):
    """As pipe(), with O_NONBLOCK and O_CLOEXEC."""
    import _pipe
    return _pipe.pipe(not flags & O_NONBLOCK)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A stream over a file descriptor."""
    if not isinstance(fd, int):
        raise TypeError('invalid fd type (%s, expected integer)' % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


class statvfs_result(tuple):
    """What statvfs() tells of the file system that holds a path."""

    __slots__ = ()
    f_bsize = f_frsize = property(lambda self: self[0])
    f_blocks = property(lambda self: self[2])
    f_bfree = property(lambda self: self[3])
    f_bavail = property(lambda self: self[4])
    f_files = property(lambda self: self[5])
    f_ffree = f_favail = property(lambda self: self[6])
    f_flag = property(lambda self: self[8])
    f_namemax = property(lambda self: self[9])


def statvfs(path):
    """The program's own folder has 128 MiB in blocks of 4096 bytes; how much of it is used is not told."""
    stat(path)
    blocks = (128 << 20) // 4096
    return statvfs_result((4096, 4096, blocks, blocks, blocks, 65536, 65536, 65536, 0, 255))


def kill(pid, sig):
    """Send a signal; only this program can be reached."""
    if pid != getpid():
        raise ProcessLookupError(3, 'No such process')
    import _signal
    _signal.raise_signal(sig)


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """There are no forks."""


def _get_exports_list(module):
    """The public names of a module."""
    try:
        return list(module.__all__)
    except AttributeError:
        return [name for name in dir(module) if not name.startswith('_')]


def sched_getaffinity(pid):
    """The cores this program may use."""
    return set(range(cpu_count()))


def sched_yield():
    """Let others run."""
    import time
    time.sleep(0)


def abort():
    """End at once."""
    _exit(134)


def _exit(status):
    """End without cleaning up."""
    sys.stdout.flush()
    raise SystemExit(status)


def popen(cmd, mode="r", buffering=-1):
    """No processes."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    system(cmd)


def times():
    """The processor time used."""
    import time
    used = time.process_time()
    return times_result((used, 0.0, 0.0, 0.0, time.monotonic()))


def process_cpu_count():
    """How many cores this program may use."""
    return cpu_count()


def get_exec_path(env=None):
    """Where programs would be looked for."""
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


class PathLike(abc.ABC):
    """Anything with __fspath__."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return _check_methods(subclass, '__fspath__')
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def getcwdb():
    """The working folder as bytes."""
    return fsencode(getcwd())


def execl(file, *args):
    """Become another program: refused."""
    execv(file, args)


execle = execlp = execlpe = execl


def execvp(file, args):
    """Become another program found on the path: refused."""
    execv(file, args)


def execvpe(file, args, env):
    """Become another program found on the path: refused."""
    execve(file, args, env)


def spawnv(mode, file, args):
    """Start another program: refused."""
    posix_spawn(file, args, {})


def spawnve(mode, file, args, env):
    """Start another program: refused."""
    posix_spawn(file, args, env)


spawnvp, spawnvpe = spawnv, spawnve


def spawnl(mode, file, *args):
    """Start another program: refused."""
    spawnv(mode, file, args)


spawnle = spawnlp = spawnlpe = spawnl

__all__ = [name for name in dir() if not name.startswith('_')
           and name not in ('abc', 'sys', 'st', 'posix', 'GenericAlias', 'Mapping', 'MutableMapping',
                            'ScandirIterator')] + ['_exit']
