from contextlib import contextmanager
@contextmanager
def around():
    print('in'); yield; print('out')
@around()
def f(): print('f')
f()
f()
# expect: in
# expect: f
# expect: out
# expect: in
# expect: f
# expect: out
