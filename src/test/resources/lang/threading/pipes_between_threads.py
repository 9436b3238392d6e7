# Pipes between threads: ends as numbers, as streams, waited for, closed, full.
import os
import select
import socket
import stat
import threading

r,w=os.pipe()
print(os.get_blocking(r), stat.S_ISFIFO(os.fstat(r).st_mode), stat.S_ISSOCK(os.fstat(r).st_mode))
def writer():
    for i in range(5):
        os.write(w, b'%d\n' % i)
    os.close(w)
t=threading.Thread(target=writer); t.start()
with os.fdopen(r) as f:
    for line in f: print(line.strip())
    print(f.mode, f.name==r, f.readable(), f.writable(), f.seekable(), f.isatty())
t.join()
try: os.read(r,1)
except OSError as e: print(e)
try: os.close(r)
except OSError as e: print(e)
r,w=os.pipe()
for f in (lambda: os.read(w,1), lambda: os.write(r,b'x'), lambda: os.lseek(r,0,0)):
    try: f()
    except OSError as e: print(type(e).__name__, e)
print(select.select([r],[w],[],0)==([],[w],[]))
os.write(w,b'abc')
print(select.select([r],[],[],0)==([r],[],[]))
print(os.read(r,2),os.read(r,2))
os.set_blocking(r,False); print(os.get_blocking(r))
try: os.read(r,1)
except BlockingIOError as e: print(e.errno, e)
with open(r,'rb',buffering=0) as raw, open(w,'wb') as out:
    print(type(out).__name__, raw.read(5), repr(raw)==f"<_io.FileIO name={r} mode='rb' closefd=True>", out.write(b'hello'), out.flush(), raw.read(3), raw.readall())
    print(out.raw.mode, raw.closefd)
    try: raw.write(b'x')
    except OSError as e: print(type(e).__name__, e)
r,w=os.pipe()
os.close(r)
try: os.write(w,b'x')
except BrokenPipeError as e: print(e)
os.close(w)
r,w=os.pipe()
big=b'x'*200000
got=[]
def reader():
    n=0
    while True:
        d=os.read(r,10000)
        if not d: break
        n+=len(d)
    got.append(n)
t=threading.Thread(target=reader); t.start()
print(os.write(w,big)); os.close(w); t.join(); print(got)
os.close(r)
a,b=socket.socketpair()
print(os.write(a.fileno(), b'sock'), os.read(b.fileno(),10), stat.S_ISSOCK(os.fstat(a.fileno()).st_mode))
fd=a.detach(); os.write(fd,b'again'); print(b.recv(10)); os.close(fd); print(b.recv(1))
b.close()
r, w = os.pipe()
with open(w, 'w') as out, open(r) as inp:
    print('line', file=out, flush=True)
    print(repr(inp.readline()), out.mode)
ends = os.pipe2(os.O_NONBLOCK)
n = 0
try:
    while True:
        n += os.write(ends[1], b'x' * 4096)
except BlockingIOError:
    print(n)
# expect: True True False
# expect: 0
# expect: 1
# expect: 2
# expect: 3
# expect: 4
# expect: r True True False False False
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: OSError [Errno 9] Bad file descriptor
# expect: OSError [Errno 9] Bad file descriptor
# expect: OSError [Errno 29] Illegal seek
# expect: True
# expect: True
# expect: b'ab' b'c'
# expect: False
# expect: 11 [Errno 11] Resource temporarily unavailable
# expect: BufferedWriter None True 5 None b'hel' b'lo'
# expect: wb True
# expect: UnsupportedOperation File not open for writing
# expect: [Errno 32] Broken pipe
# expect: 200000
# expect: [200000]
# expect: 4 b'sock' True
# expect: b'again'
# expect: b''
# expect: 'line\n' w
# expect: 65536
