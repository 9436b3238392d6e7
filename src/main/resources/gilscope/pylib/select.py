"""Waiting for sockets of this program."""

import _socket
import time as _time

error = OSError
PIPE_BUF = 4096
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32


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


# selectors keeps it in a class, where a function would become a method and CPython's does not.
select = staticmethod(select)
