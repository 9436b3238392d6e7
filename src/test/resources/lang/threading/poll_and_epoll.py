# select.poll and epoll over pipes and socket pairs
import os, select, socket, threading, time

def told(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

def names(events, number):
    return sorted((number[fd], e) for fd, e in events)

r, w = os.pipe()
n = {r: "r", w: "w"}
p = select.poll()
print(type(p).__name__, type(p).__module__)
p.register(r, select.POLLIN)
p.register(w, select.POLLOUT)
print("empty", names(p.poll(0), n))
os.write(w, b"ab")
print("filled", names(p.poll(0), n))
print("modify", p.modify(w, 0), names(p.poll(0), n))
os.close(w)
print("writer closed", names(p.poll(0), n))
print(os.read(r, 9))
print("at end", names(p.poll(0), {r: "r", w: "w"}))
print("unregister", p.unregister(w))
print(told(p.unregister, 77))
print(told(p.modify, 77, 1))
print(told(p.register, -1))
print(told(p.register, "x"))
print(told(p.poll, "x"))
os.close(r)
print("closed", names(p.poll(0), {r: "r"}))
p.unregister(r)
print(p.poll(0), p.poll(1))

r, w = os.pipe()
q = select.poll()
q.register(w)
os.close(r)
print("reader closed", [e for _, e in q.poll(0)])
os.close(w)

a, b = socket.socketpair()
s = select.poll()
s.register(a)
print("pair", [e for _, e in s.poll(0)])
b.send(b"x")
print("pair filled", [e for _, e in s.poll(0)])
b.shutdown(socket.SHUT_WR)
print("pair shut", [e for _, e in s.poll(0)])
a.recv(5)
b.close()
print("pair closed", [e for _, e in s.poll(0)])
a.close()

listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()
l = select.poll()
l.register(listener)
print("listener", l.poll(0))
c = socket.socket()
c.connect(listener.getsockname())
print("pending", [e for _, e in l.poll(0)])
c.close(); listener.close()

# a poll that waits lets others run
r, w = os.pipe()
p = select.poll()
p.register(r, select.POLLIN)
t = threading.Thread(target=lambda: (time.sleep(0.02), os.write(w, b"z")))
t.start()
print("woken", [e for _, e in p.poll(5000)], [e for _, e in p.poll()])
t.join()
os.read(r, 1)
start = time.monotonic()
print("late", p.poll(30), time.monotonic() - start >= 0.029)

e = select.epoll()
print(type(e), e.closed, e.fileno() > 2)
e.register(r, select.EPOLLIN)
print(told(e.register, r, select.EPOLLIN))
print(told(e.modify, 77, 1))
print(told(e.unregister, 77))
print(e.poll(0))
os.write(w, b"q")
print([ev for _, ev in e.poll(0)], [ev for _, ev in e.poll()], len(e.poll(0, 1)))
print(told(e.poll, 0, 0), told(e.poll, "x"))
e.modify(r, select.EPOLLIN | select.EPOLLONESHOT)
print([ev for _, ev in e.poll(0)], e.poll(0))
e.modify(r, select.EPOLLIN)
e.unregister(r)
print(e.poll(0))
with e:
    pass
print(e.closed, told(e.fileno), told(e.poll, 0))
e.close()
print(select.select([r], [w], [], 0) == ([r], [w], []), select.select([], [], [], 0))
print(told(select.select, [r], [], [], -1), told(select.select, 1, [], []))
print(select.EPOLLIN, select.EPOLLOUT, select.EPOLLERR, select.EPOLLHUP, select.EPOLLRDHUP, select.EPOLLET == 1 << 31 or select.EPOLLET, select.EPOLLONESHOT, select.POLLNVAL)
# expect: poll select
# expect: empty [('w', 4)]
# expect: filled [('r', 1), ('w', 4)]
# expect: modify None [('r', 1)]
# expect: writer closed [('r', 17), ('w', 32)]
# expect: b'ab'
# expect: at end [('r', 16), ('w', 32)]
# expect: unregister None
# expect: KeyError: 77
# expect: FileNotFoundError: [Errno 2] No such file or directory
# expect: ValueError: file descriptor cannot be a negative integer (-1)
# expect: TypeError: argument must be an int, or have a fileno() method.
# expect: TypeError: timeout must be an integer or None
# expect: closed [('r', 32)]
# expect: [] []
# expect: reader closed [12]
# expect: pair [4]
# expect: pair filled [5]
# expect: pair shut [5]
# expect: pair closed [21]
# expect: listener []
# expect: pending [1]
# expect: woken [1] [1]
# expect: late [] True
# expect: <class 'select.epoll'> False True
# expect: FileExistsError: [Errno 17] File exists
# expect: OSError: [Errno 9] Bad file descriptor
# expect: OSError: [Errno 9] Bad file descriptor
# expect: []
# expect: [1] [1] 1
# expect: ValueError: maxevents must be greater than 0, got 0 TypeError: timeout must be an integer or None
# expect: [1] []
# expect: []
# expect: True ValueError: I/O operation on closed epoll object ValueError: I/O operation on closed epoll object
# expect: True ([], [], [])
# expect: ValueError: timeout must be non-negative TypeError: arguments 1-3 must be sequences
# expect: 1 4 8 16 8192 True 1073741824 32
