import gc, tempfile
with tempfile.TemporaryDirectory() as where:
    name = where + '/f.txt'
    with open(name, 'w') as f: print(f.write('one\ntwo\n'))
    f = open(name)
    gc.collect()
    print(f.read(), f.closed)
    print(f.buffer.closed)
    f.close()
    print(f.closed, f.buffer.closed)
# expect: 8
# expect: one
# expect: two
# expect:  False
# expect: False
# expect: True True
