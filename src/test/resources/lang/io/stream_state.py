import io, array, pickle, copy
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
b = io.BytesIO(); s = io.StringIO()
for st in ((b"", -1, None), ("u",0,None), (b'',0.0,None), (b'',0,0), (b'x',0), 3, (b'hello', 2, {'q':1})): t(b.__setstate__, st)
for st in (("", "f", 0, None),("", "", -1, None),(b"", "", 0, None),("", b"", 0, None),("", "", 0.0, None),("", "", 0, 0),("len-test", 0), 3, ('abc', '\n', 2, {'z':2}), ('abc', None, 2, None)): t(s.__setstate__, st)
print(b.__dict__, s.__dict__, s.read(), b.read())
a = array.array('b', b'hello world')
print(io.BytesIO(b'1234567890').readinto(a), a)
class S(io.StringIO): pass
s2 = S('hello'); s2.a = 3; s2.read(2)
d = copy.deepcopy(s2); print(d.a, d.read(), s2.__getstate__())
for o in io.BytesIO(b'abc'), io.StringIO('abc'):
    o.read(1)
    for p in (2, 5): print(pickle.loads(pickle.dumps(o, p)).read())
    print(copy.copy(o).read())
    t(o.__reduce_ex__, 1)
b.close(); t(b.__getstate__); s.close(); t(s.__getstate__); t(b.__setstate__, (b'', 0, None)); t(s.__setstate__, ('', '\n', 0, None))
# expect: ValueError position value cannot be negative
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError second item of state must be an integer, not float
# expect: TypeError third item of state should be a dict, got a int
# expect: TypeError _io.BytesIO.__setstate__ argument should be 3-tuple, got tuple
# expect: TypeError _io.BytesIO.__setstate__ argument should be 3-tuple, got int
# expect: None
# expect: ValueError illegal newline value: 'f'
# expect: ValueError position value cannot be negative
# expect: TypeError initial_value must be str or None, not bytes
# expect: TypeError newline must be str or None, not bytes
# expect: TypeError third item of state must be an integer, got float
# expect: TypeError fourth item of state should be a dict, got a int
# expect: TypeError _io.StringIO.__setstate__ argument should be 4-tuple, got tuple
# expect: TypeError _io.StringIO.__setstate__ argument should be 4-tuple, got int
# expect: None
# expect: None
# expect: {'q': 1} {'z': 2} c b'llo'
# expect: 10 array('b', [49, 50, 51, 52, 53, 54, 55, 56, 57, 48, 100])
# expect: 3 llo ('hello', '\n', 2, {'a': 3})
# expect: b'bc'
# expect: b'bc'
# expect: b'bc'
# expect: TypeError cannot pickle 'BytesIO' object
# expect: bc
# expect: bc
# expect: bc
# expect: TypeError cannot pickle 'StringIO' object
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file
# expect: ValueError I/O operation on closed file.
# expect: ValueError I/O operation on closed file
