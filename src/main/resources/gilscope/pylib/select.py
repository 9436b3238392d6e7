"""Waiting for the sockets and pipes of this program."""

import _socket
import math as _math
import posix as _posix

error = OSError
PIPE_BUF = 4096
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLMSG, POLLRDHUP = 64, 128, 256, 512, 1024, 8192
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 2, 4, 8, 16
EPOLLRDNORM, EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND, EPOLLMSG = 64, 128, 256, 512, 1024
EPOLLRDHUP, EPOLLEXCLUSIVE, EPOLLWAKEUP = 8192, 1 << 28, 1 << 29
EPOLLONESHOT, EPOLLET, EPOLL_CLOEXEC = 1 << 30, 1 << 31, 524288


def _number(item):
    if not isinstance(item, int):
        try:
            item = item.fileno()
        except AttributeError:
            raise TypeError('argument must be an int, or have a fileno() method.') from None
    if item < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({item})')
    return item


def select(rlist, wlist, xlist, timeout=None, /):
    """Those of rlist, wlist, xlist that are ready, as soon as there is one."""
    for items in (rlist, wlist, xlist):
        if not hasattr(items, '__iter__') and not hasattr(items, '__getitem__'):
            raise TypeError('arguments 1-3 must be sequences')
    if timeout is not None:
        if not isinstance(timeout, (int, float)):
            raise TypeError('timeout must be a float or None')
        if timeout < 0:
            raise ValueError('timeout must be non-negative')
    readers = [(item, _socket._by_number(_number(item))) for item in rlist]
    writers = [(item, _socket._by_number(_number(item))) for item in wlist]
    for item in xlist:
        _number(item)

    def ready():
        can_read = [item for item, socket in readers if socket is None or socket._readable()]
        can_write = [item for item, socket in writers if socket is None or socket._writable()]
        return (can_read, can_write, []) if can_read or can_write else None

    return _socket._wait(ready, timeout) or ([], [], [])



def _ready(number, mask):
    """Of the events in mask, and of errors and ends, those that are there; _socket._lock is held."""
    try:
        socket = _socket._by_number(number)
    except OSError:
        return POLLNVAL
    events = POLLIN | POLLOUT if socket is None else socket._events()
    return events & (mask | POLLERR | POLLHUP)


def _seconds(timeout, unit):
    """A time limit in whole milliseconds, rounded up; None for none."""
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        raise TypeError('timeout must be an integer or None')
    return None if timeout < 0 else _math.ceil(timeout * unit * 1000) / 1000


class _Poll:
    """What poll() gives: descriptors and the events that are waited for."""

    def __init__(self):
        self._masks = {}
        self._polling = False

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Wait for these events of this descriptor from now on."""
        self._masks[_number(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        """Wait for other events of a descriptor."""
        number = _number(fd)
        if number not in self._masks:
            raise OSError(2, 'No such file or directory')
        self._masks[number] = eventmask

    def unregister(self, fd, /):
        """Wait for this descriptor no more."""
        del self._masks[_number(fd)]

    def poll(self, timeout=None, /):
        """Pairs of a descriptor and its events, as soon as there is one; timeout in milliseconds."""
        limit = _seconds(timeout, 0.001)
        if self._polling:
            raise RuntimeError('concurrent poll() invocation')
        self._polling = True
        try:
            masks = dict(self._masks)
            return _socket._wait(
                lambda: [(fd, e) for fd, mask in masks.items() if (e := _ready(fd, mask))], limit)
        finally:
            self._polling = False


_Poll.__name__ = _Poll.__qualname__ = 'poll'


def poll():
    """A polling object, which waits for many descriptors."""
    return _Poll()


_SPENT = -1  # told once, with EPOLLONESHOT


class epoll:
    """A polling object that is a descriptor itself.

    With EPOLLET an event is told again only after it was gone.
    """

    _mode = 0o600

    def __init__(self, sizehint=-1, flags=0):
        if sizehint != -1 and sizehint <= 0:
            raise ValueError('negative sizehint')
        if flags & ~EPOLL_CLOEXEC:
            raise OSError(22, 'Invalid argument')
        self._masks = {}
        self._told = {}
        self._fd = _posix._adopt(self)
        _socket._system_call()

    def _open(self):
        if self._fd < 0:
            raise ValueError('I/O operation on closed epoll object')

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
        self.close()

    @property
    def closed(self):
        """True after close()."""
        return self._fd < 0

    def close(self):
        """Give the descriptor back."""
        number, self._fd = self._fd, -1
        if number >= 0:
            _socket._system_call()
            _posix._forget(number)

    def fileno(self):
        """The number of the descriptor."""
        self._open()
        return self._fd

    def _at(self, fd, known):
        self._open()
        number = _number(fd)
        _socket._system_call()
        _socket._by_number(number)
        if known and number not in self._masks:
            raise OSError(2, 'No such file or directory')
        return number

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Wait for these events of this descriptor from now on."""
        number = self._at(fd, False)
        if number in self._masks:
            raise OSError(17, 'File exists')
        self._masks[number] = eventmask

    def modify(self, fd, eventmask):
        """Wait for other events of a descriptor."""
        self._masks[self._at(fd, True)] = eventmask
        self._told.pop(_number(fd), None)

    def unregister(self, fd):
        """Wait for this descriptor no more."""
        number = self._at(fd, True)
        del self._masks[number]
        self._told.pop(number, None)

    def _events(self, most):
        found = []
        for fd, mask in list(self._masks.items()):
            if mask == _SPENT:
                continue
            events = _ready(fd, mask)
            if events == POLLNVAL:
                del self._masks[fd]  # closed descriptors are forgotten
                continue
            fresh = events & ~self._told.get(fd, 0) if mask & EPOLLET else events
            if mask & EPOLLET:
                self._told[fd] = events
            if fresh and len(found) < most:
                found.append((fd, events))
                if mask & EPOLLONESHOT:
                    self._masks[fd] = _SPENT
        return found

    def poll(self, timeout=None, maxevents=-1):
        """Pairs of a descriptor and its events, as soon as there is one; timeout in seconds."""
        self._open()
        limit = _seconds(timeout, 1)
        if maxevents == -1:
            maxevents = 1023
        elif maxevents <= 0:
            raise ValueError(f'maxevents must be greater than 0, got {maxevents}')
        return _socket._wait(lambda: self._events(maxevents), limit)


# selectors keeps them in classes, where a function would become a method and CPython's does not.
select = staticmethod(select)
poll = staticmethod(poll)
