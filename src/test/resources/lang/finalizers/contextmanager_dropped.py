import contextlib
@contextlib.contextmanager
def cm():
    print('enter')
    try: yield 1
    finally: print('leave')
c = cm(); print(c.__enter__()); del c; print('end')
# expect: enter
# expect: 1
# expect: leave
# expect: end
