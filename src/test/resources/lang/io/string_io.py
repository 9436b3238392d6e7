import io
s = io.StringIO('one\ntwo\nthree')
print(s.readline(), s.read(2), s.readlines())
s = io.StringIO()
s.write('hello'); s.seek(1); s.write('EY')
print(s.getvalue(), s.tell())
s.close()
try:
    s.read()
except ValueError as e:
    print(e)
# expect: one
# expect:  tw ['o\n', 'three']
# expect: hEYlo 3
# expect: I/O operation on closed file
