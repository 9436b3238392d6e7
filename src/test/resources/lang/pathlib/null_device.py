import os
for m in 'r','w','rb','r+','a':
    try:
        with open(os.devnull,m) as f: print(m, repr(f.write('x') if m in ('w', 'a') else f.read()))
    except Exception as e: print(m,type(e),e)
try:
    fd=os.open(os.devnull,os.O_RDWR); print(os.read(fd,3), os.write(fd,b'abc')); os.close(fd)
except Exception as e: print(type(e),e)
print(os.path.exists(os.devnull))
# expect: r ''
# expect: w 1
# expect: rb b''
# expect: r+ ''
# expect: a 1
# expect: b'' 3
# expect: True
