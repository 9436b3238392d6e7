import select
import selectors
import socket
a, b = socket.socketpair()
p = select.poll()
p.register(b, select.POLLIN); p.register(a.fileno(), select.POLLOUT)
print([e for _, e in p.poll(0)])
a.send(b'1')
print(sorted(e for _, e in p.poll(10)))
p.unregister(a)
for call in (lambda: p.unregister(a), lambda: p.modify(a, 1), lambda: select.select(5, [], [])):
    try:
        call()
    except (KeyError, OSError, TypeError) as e:
        print(type(e).__name__, *(() if isinstance(e, KeyError) else (e,)))
with select.epoll() as e:
    e.register(b, select.EPOLLIN | select.EPOLLONESHOT)
    print([x for _, x in e.poll(1)], e.poll(0), e.closed)
print(e.closed)
for kind in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    with kind() as s:
        s.register(b, selectors.EVENT_READ, 'r'); s.register(a, selectors.EVENT_WRITE, 'w')
        print(sorted((k.data, m) for k, m in s.select(0)))
print(type(selectors.DefaultSelector()).__name__)
for call in (lambda: socket.socket(99), lambda: socket.socket().bind('x'), lambda: socket.socket().bind(('127.0.0.1',)), lambda: socket.socket().connect(('127.0.0.1', 70000)),
             lambda: a.send('x'), lambda: socket.htons(70000), lambda: socket.htonl(-1), lambda: a.recv('x')):
    try:
        call()
    except (OSError, TypeError, ValueError, OverflowError) as x:
        print(type(x).__name__, x)
print(a.sendmsg([b'x', b'y']), b.recvmsg(10)[:3])
# expect: [4]
# expect: [1, 4]
# expect: KeyError
# expect: FileNotFoundError [Errno 2] No such file or directory
# expect: TypeError arguments 1-3 must be sequences
# expect: [1] [] False
# expect: True
# expect: [('r', 1), ('w', 2)]
# expect: [('r', 1), ('w', 2)]
# expect: [('r', 1), ('w', 2)]
# expect: EpollSelector
# expect: OSError [Errno 97] Address family not supported by protocol
# expect: TypeError bind(): AF_INET address must be tuple, not str
# expect: TypeError AF_INET address must be a pair (host, port)
# expect: OverflowError connect(): port must be 0-65535.
# expect: TypeError a bytes-like object is required, not 'str'
# expect: OverflowError Python int too large for C uint16_t
# expect: ValueError Cannot convert negative int
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: 2 (b'1xy', [], 0)
