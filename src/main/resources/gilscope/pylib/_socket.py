"""Sockets between the threads and tasks of this program: pairs, and a loopback of its own.

Nothing leaves the program. Addresses outside 127.0.0.0/8 and ::1 are refused with a hint.
"""

import _thread
import posix as _posix
import sys as _sys
import time as _time

error = OSError
has_ipv6 = True
SocketType = None


class herror(OSError):
    pass


class gaierror(OSError):
    pass


for _kind in (herror, gaierror):
    _kind.__module__ = 'socket'
del _kind
timeout = TimeoutError

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW, SOCK_SEQPACKET = 1, 2, 3, 5
SOCK_NONBLOCK, SOCK_CLOEXEC = 2048, 524288
SOL_SOCKET, SOL_TCP, SOL_UDP = 1, 6, 17
SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF = 2, 3, 4, 6, 7, 8
SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT, SO_ACCEPTCONN = 9, 13, 15, 30
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
IPV6_V6ONLY = 26
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT = 1, 4, 5, 6
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST = 0, 0x7f000001, 0xffffffff
SOMAXCONN = 4096
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
MSG_OOB, MSG_PEEK, MSG_DONTWAIT, MSG_WAITALL, MSG_NOSIGNAL = 1, 2, 64, 256, 16384
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_ADDRCONFIG, AI_NUMERICSERV = 1, 2, 4, 32, 1024
EAI_FAMILY, EAI_NONAME, EAI_SERVICE, EAI_SOCKTYPE, EAI_AGAIN = -6, -2, -8, -7, -3
NI_NUMERICHOST, NI_NUMERICSERV, NI_NAMEREQD, NI_DGRAM = 1, 2, 8, 16
NI_MAXHOST, NI_MAXSERV = 1025, 32

_system_call = _posix._system_call
_lock = _thread.allocate_lock()
_waiters = []
_sockets = {}
_listening = {}
_datagrams = {}
_next_port = 40000
_default_timeout = None


def _by_number(number):
    try:
        return _sockets[number]
    except KeyError:
        if number < 3:
            return None
        raise OSError(9, 'Bad file descriptor') from None


def _changed():
    """Wakes all who wait; _lock is held."""
    for waiter in _waiters:
        waiter.release()
    _waiters.clear()


def _wait(ready, timeout):
    """What ready() says as soon as it is true; its last false answer after the timeout.

    A system call: the GIL is let go of, once, whether it has to wait or not.
    """
    deadline = None if timeout is None else _time.monotonic() + timeout
    called = False
    while True:
        with _lock:
            answer = ready()
            if answer or timeout == 0:
                break
            waiter = _thread.allocate_lock()
            waiter.acquire()
            _waiters.append(waiter)
        left = -1 if deadline is None else deadline - _time.monotonic()
        if deadline is None or left > 0:
            called = True
            woken = waiter.acquire(True, min(left, _thread.TIMEOUT_MAX))
        else:
            woken = False
        if not woken:
            with _lock:
                if waiter in _waiters:
                    _waiters.remove(waiter)
                answer = ready()
            break
    if not called:
        _system_call()
    return answer


class _Stream:
    """Bytes one way."""

    def __init__(self):
        self.data = bytearray()
        self.ended = False
        self.broken = False


def _refused(address):
    return PermissionError(13, 'Permission denied: sockets reach only this program (127.0.0.1); '
                               f'{address!r} is outside')


def _host(host):
    if host in ('', '0.0.0.0', 'localhost') or host.startswith('127.'):
        return '127.0.0.1' if not host.startswith('127.') else host
    if host in ('::', '::1'):
        return '::1'
    raise _refused(host)


class socket:
    """A socket of this program."""

    __slots__ = ('__dict__',)
    _mode = 0o140777
    _limit = 212992

    @property
    def family(self):
        return self._family

    @property
    def type(self):
        return self._type

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is not None:
            other = _by_number(fileno)
            self.__dict__.update(other.__dict__)
            _sockets[fileno] = self
            _posix._hand_over(fileno, self)
            return
        self._begin(family, type, proto)
        _system_call()

    @classmethod
    def _fresh(cls, family=-1, type=-1, proto=-1):
        """One that comes with others, from one system call."""
        made = object.__new__(cls)
        made._begin(family, type, proto)
        return made

    def _begin(self, family, type, proto):
        self._family = AF_INET if family == -1 else int(family)
        if self._family not in (AF_INET, AF_INET6, AF_UNIX):
            raise OSError(97, 'Address family not supported by protocol')
        kind = SOCK_STREAM if type == -1 else int(type)
        self._type = kind & ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
        self.proto = 0 if proto == -1 else proto
        self._timeout = 0.0 if kind & SOCK_NONBLOCK else _default_timeout
        self._in = self._out = None
        self._backlog = None
        self._room = 0
        self._local = self._peer = None
        self._options = {}
        self._queue = []
        self._number = _posix._adopt(self)
        with _lock:
            _sockets[self._number] = self

    def __repr__(self):
        return (f'<socket object, fd={self._number}, family={int(self.family)}, '
                f'type={int(self.type)}, proto={self.proto}>')

    def __del__(self):
        try:
            if self._number >= 0 and _sockets.get(self._number) is self:
                self._close()
        except Exception:
            pass

    # ---- readiness, with _lock held

    def _readable(self):
        if self._backlog is not None:
            return bool(self._backlog)
        if self.type == SOCK_DGRAM and self._in is None:
            return bool(self._queue)
        return self._in is None or bool(self._in.data) or self._in.ended

    def _writable(self):
        if self._out is None:
            return True
        return self._out.broken or self._out.ended or len(self._out.data) < self._limit

    def _events(self):
        """As poll() tells it: POLLIN 1, POLLOUT 4, POLLERR 8, POLLHUP 16, EPOLLRDHUP 8192."""
        events = (1 if self._readable() else 0) | (4 if self._writable() else 0)
        if self._backlog is not None or self.type == SOCK_DGRAM and self._in is None:
            return events & 1 if self._backlog is not None else events
        if self._in is None:
            return 4 | 16
        if self._in.ended:
            events |= 8192
            if self._out.ended or self._out.broken:
                events |= 16
        return events

    def _block(self, ready):
        limit = self._timeout
        answer = _wait(ready, limit)
        if not answer:
            if limit == 0:
                raise BlockingIOError(11, 'Resource temporarily unavailable')
            raise TimeoutError('timed out')

    def _open(self):
        if self._number < 0:
            raise OSError(9, 'Bad file descriptor')

    # ---- life

    def fileno(self):
        return self._number

    def _close(self):
        number, self._number = self._number, -1
        _system_call()
        with _lock:
            if _sockets.get(number) is self:
                del _sockets[number]
                _posix._forget(number)
            for table in (_listening, _datagrams):
                for key in [key for key, each in table.items() if each is self]:
                    del table[key]
            for one in self._backlog or ():
                one._out.ended = True
                one._in.broken = True
            if self._out is not None:
                self._out.ended = True
            if self._in is not None:
                self._in.broken = True
            _changed()

    def close(self):
        if self._number >= 0:
            self._close()

    def detach(self):
        number, self._number = self._number, -1
        if number >= 0:
            kept = object.__new__(socket)
            kept.__dict__.update(self.__dict__)
            kept._number = number
            _sockets[number] = kept
            _posix._hand_over(number, kept)
        return number

    def shutdown(self, how, /):
        self._open()
        if self._out is None and self._in is None:
            raise OSError(107, 'Transport endpoint is not connected')
        _system_call()
        with _lock:
            if how in (SHUT_WR, SHUT_RDWR):
                self._out.ended = True
            if how in (SHUT_RD, SHUT_RDWR):
                self._in.ended = True
            _changed()

    # ---- settings

    def setblocking(self, flag, /):
        _system_call()
        self._timeout = None if flag else 0.0

    def getblocking(self):
        return self._timeout != 0

    def settimeout(self, value, /):
        if value is not None:
            value = float(value)
            if value < 0:
                raise ValueError('Timeout value out of range')
        _system_call()
        self._timeout = value

    def gettimeout(self):
        return self._timeout

    @property
    def timeout(self):
        return self._timeout

    def setsockopt(self, level, option, value, optlen=None, /):
        self._options[level, option] = value

    def getsockopt(self, level, option, buflen=0, /):
        if (level, option) == (SOL_SOCKET, SO_ERROR):
            return 0
        if (level, option) == (SOL_SOCKET, SO_TYPE):
            return int(self.type)
        return self._options.get((level, option), 0)

    # ---- connections

    def _address(self, address, function):
        if self.family == AF_UNIX:
            return address
        if not isinstance(address, tuple):
            raise TypeError(f'{function}(): {'AF_INET' if self.family == AF_INET else 'AF_INET6'} address must be tuple, '
                            f'not {type(address).__name__}')
        if len(address) < 2 or self.family == AF_INET and len(address) > 2:
            raise TypeError('AF_INET address must be a pair (host, port)' if self.family == AF_INET
                            else 'AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])')
        host, port = address[:2]
        if not isinstance(host, (str, bytes, bytearray)):
            raise TypeError(f'str, bytes or bytearray expected, not {type(host).__name__}')
        host = host if isinstance(host, str) else bytes(host).decode('ascii')
        if not hasattr(port, '__index__'):
            raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
        if not 0 <= port <= 65535:
            raise OverflowError(f'{function}(): port must be 0-65535.')
        rest = (0, 0) if self.family == AF_INET6 else ()
        return (_host(host), port, *rest)

    def _any_port(self, address):
        global _next_port
        if self.family == AF_UNIX or address[1] != 0:
            return address
        _next_port += 1
        return (address[0], _next_port, *address[2:])

    def bind(self, address, /):
        self._open()
        address = self._address(address, 'bind')
        _system_call()
        with _lock:
            address = self._any_port(address)
            table = _datagrams if self.type == SOCK_DGRAM else _listening
            if address in table:
                raise OSError(98, 'Address already in use')
            self._local = address
            if self.type == SOCK_DGRAM:
                table[address] = self

    def listen(self, backlog=128, /):
        self._open()
        backlog = backlog.__index__() if hasattr(backlog, '__index__') else _no_integer(backlog)
        if self.type != SOCK_STREAM:
            raise OSError(95, 'Operation not supported')
        _system_call()
        with _lock:
            if self._local is None:
                self._local = self._any_port(('127.0.0.1', 0))
            self._backlog = []
            self._room = max(backlog, 1)
            _listening[self._local] = self

    def _accept(self):
        self._open()
        if self._backlog is None:
            raise OSError(22, 'Invalid argument')
        self._block(lambda: self._backlog or self._number < 0)
        self._open()
        with _lock:
            if not self._backlog:
                raise BlockingIOError(11, 'Resource temporarily unavailable')
            made = self._backlog.pop(0)
            number = made._number
            _changed()
        return number, made._peer

    def connect(self, address, /):
        self._open()
        address = self._address(address, 'connect')
        if self.type == SOCK_DGRAM:
            self._peer = address
            return
        _system_call()
        with _lock:
            server = _listening.get(address)
            if server is None or server._backlog is None:
                raise ConnectionRefusedError(111, 'Connection refused')
            if self._out is not None:
                raise OSError(106, 'Transport endpoint is already connected')
            if self._local is None:
                self._local = self._any_port((address[0], 0, *address[2:])
                                             if self.family != AF_UNIX else '')
            self._peer = address
        made = socket._fresh(self.family, self.type, self.proto)
        with _lock:
            made._local, made._peer = address, self._local
            _join(self, made)
            server._backlog.append(made)
            _changed()

    def connect_ex(self, address, /):
        try:
            self.connect(address)
        except OSError as e:
            return e.errno
        return 0

    def getsockname(self):
        self._open()
        _system_call()
        if self._local is None:
            return '' if self.family == AF_UNIX else ('0.0.0.0', 0)
        return self._local

    def getpeername(self):
        self._open()
        _system_call()
        if self._peer is None:
            raise OSError(107, 'Transport endpoint is not connected')
        return self._peer

    # ---- data

    def recv(self, bufsize, flags=0, /):
        self._open()
        if not hasattr(bufsize, '__index__'):
            _no_integer(bufsize)
        if bufsize < 0:
            raise ValueError('negative buffersize in recv')
        if self.type == SOCK_DGRAM and self._in is None:
            return self.recvfrom(bufsize, flags)[0]
        if self._in is None:
            raise OSError(107, 'Transport endpoint is not connected')
        self._block(self._readable)
        with _lock:
            data = bytes(self._in.data[:bufsize])
            if not flags & MSG_PEEK:
                del self._in.data[:bufsize]
                _changed()
        return data

    def recv_into(self, buffer, nbytes=0, flags=0, /):
        view = memoryview(buffer)
        data = self.recv(nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data)

    def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
        data, sender = self.recvfrom(bufsize, flags)
        return data, [], 0, sender

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        total = 0
        for buffer in buffers:
            got = self.recv_into(buffer, 0, flags)
            total += got
            if got < len(memoryview(buffer)):
                break
        return total, [], 0, None

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        if list(ancdata):
            raise OSError(22, 'Invalid argument')
        data = b''.join(map(_bytes, buffers))
        return self.send(data, flags) if address is None else self.sendto(data, flags, address)

    def recvfrom(self, bufsize, flags=0, /):
        if self.type != SOCK_DGRAM:
            return self.recv(bufsize, flags), None
        if self._in is not None:
            return self.recv(bufsize, flags), None
        self._block(self._readable)
        with _lock:
            data, sender = self._queue.pop(0)
        return data[:bufsize], sender

    def recvfrom_into(self, buffer, nbytes=0, flags=0, /):
        data, sender = self.recvfrom(nbytes or len(buffer), flags)
        memoryview(buffer)[:len(data)] = data
        return len(data), sender

    def send(self, data, flags=0, /):
        self._open()
        data = _bytes(data)
        if self.type == SOCK_DGRAM and self._out is None:
            return self.sendto(data, self._peer)
        if self._out is None:
            raise BrokenPipeError(32, 'Broken pipe')
        self._block(self._writable)
        with _lock:
            if self._out.broken or self._out.ended:
                raise BrokenPipeError(32, 'Broken pipe')
            room = max(self._limit - len(self._out.data), 1)
            self._out.data += data[:room]
            _changed()
        return min(room, len(data))

    def sendall(self, data, flags=0, /):
        data = _bytes(data)
        while data:
            data = data[self.send(data, flags):]

    def sendto(self, data, *args):
        self._open()
        address = self._address(args[-1], 'sendto')
        _system_call()
        with _lock:
            if self._local is None:
                self._local = self._any_port((address[0], 0, *address[2:]))
                _datagrams[self._local] = self
            target = _datagrams.get(address)
            if target is not None:
                target._queue.append((bytes(data), self._local))
                _changed()
        return len(data)


def _no_integer(value):
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


def _bytes(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def CMSG_LEN(length, /):
    """The bytes of a control message with so much data."""
    return 16 + length


def CMSG_SPACE(length, /):
    """The bytes of a control message with so much data and its padding."""
    return 16 + (length + 7) // 8 * 8


def _join(a, b):
    a._out = b._in = _Stream()
    b._out = a._in = _Stream()


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, /):
    a, b = socket._fresh(family, type, proto), socket._fresh(family, type, proto)
    _system_call()
    a._local = a._peer = b._local = b._peer = ''
    _join(a, b)
    return a, b


def dup(number, /):
    raise OSError(95, 'Operation not supported')


def close(number, /):
    _by_number(number).close()


SocketType = socket


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(value, /):
    global _default_timeout
    if value is not None and value < 0:
        raise ValueError('Timeout value out of range')
    _default_timeout = value if value is None else float(value)


def gethostname():
    return 'gilscope'


def gethostbyname(host, /):
    try:
        return _host(host)
    except PermissionError:
        raise gaierror(-2, 'Name or service not known') from None


def gethostbyname_ex(host, /):
    return host, [], [gethostbyname(host)]


def gethostbyaddr(address, /):
    return 'localhost', [], [_host(address)]


_SERVICES = {'ftp': 21, 'ssh': 22, 'telnet': 23, 'smtp': 25, 'domain': 53, 'http': 80, 'pop3': 110,
             'ntp': 123, 'imap2': 143, 'https': 443}


def getservbyname(name, protocol='tcp', /):
    try:
        return _SERVICES[name]
    except KeyError:
        raise OSError('service/proto not found') from None


def getservbyport(port, protocol='tcp', /):
    for name, number in _SERVICES.items():
        if number == port:
            return name
    raise OSError('port/proto not found')


def getprotobyname(name, /):
    try:
        return {'ip': 0, 'icmp': 1, 'tcp': 6, 'udp': 17}[name]
    except KeyError:
        raise OSError('protocol not found') from None


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if isinstance(host, bytes):
        host = host.decode()
    if host is None:
        host = '0.0.0.0' if flags & AI_PASSIVE else '127.0.0.1'
    try:
        found = _host(host)
    except PermissionError:
        parts = host.split('.')
        if not (len(parts) == 4 and all(part.isdigit() and int(part) < 256 for part in parts)):
            raise gaierror(-2, 'Name or service not known') from None
        found = host
    if isinstance(port, str):
        port = int(port) if port.isdigit() else getservbyname(port)
    kind = AF_INET6 if ':' in found else AF_INET
    if family not in (0, kind):
        raise gaierror(-9, 'Address family for hostname not supported')
    address = (found, port or 0) + ((0, 0) if kind == AF_INET6 else ())
    types = [(SOCK_STREAM, 6), (SOCK_DGRAM, 17), (SOCK_RAW, 0)]
    return [(kind, each, number, '', address) for each, number in types
            if type in (0, each) and proto in (0, number)]


def getnameinfo(address, flags, /):
    host, port = address[:2]
    return ('localhost' if host == '127.0.0.1' and not flags & NI_NUMERICHOST else host, str(port))


def inet_aton(text, /):
    parts = text.split('.')
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) != 4 or any(not 0 <= number < 256 for number in numbers):
            raise ValueError
    except ValueError:
        raise OSError('illegal IP address string passed to inet_aton') from None
    return bytes(numbers)


def inet_ntoa(packed, /):
    if len(packed) != 4:
        raise OSError('packed IP wrong length for inet_ntoa')
    return '.'.join(map(str, packed))


def inet_pton(family, text, /):
    import ipaddress
    try:
        if family == AF_INET:
            return ipaddress.IPv4Address(text).packed
        return ipaddress.IPv6Address(text).packed
    except ValueError:
        raise OSError('illegal IP address string passed to inet_pton') from None


def inet_ntop(family, packed, /):
    import ipaddress
    kind, size = (ipaddress.IPv4Address, 4) if family == AF_INET else (ipaddress.IPv6Address, 16)
    if len(packed) != size:
        raise ValueError('invalid length of packed IP address string')
    return str(kind(bytes(packed)))


def _too_wide(number, bits):
    if not hasattr(number, '__index__'):
        _no_integer(number)
    if number < 0:
        raise ValueError('Cannot convert negative int')
    raise OverflowError(f'Python int too large for C uint{bits}_t')


def htons(number, /):
    if not 0 <= number < 65536:
        _too_wide(number, 16)
    return (number & 0xff) << 8 | number >> 8


ntohs = htons


def htonl(number, /):
    if not 0 <= number < 1 << 32:
        _too_wide(number, 32)
    return int.from_bytes(number.to_bytes(4, 'little'), 'big')


ntohl = htonl


def if_nameindex():
    return [(1, 'lo')]


def if_nametoindex(name, /):
    if name == 'lo':
        return 1
    raise OSError(19, 'No such device')


def if_indextoname(index, /):
    if index == 1:
        return 'lo'
    raise OSError(6, 'No such device or address')


CAPI = None
__all__ = [name for name in globals() if not name.startswith('_')]
