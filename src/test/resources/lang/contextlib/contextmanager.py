from contextlib import contextmanager
@contextmanager
def tag(name):
    print('<' + name + '>')
    try:
        yield name
    finally:
        print('</' + name + '>')
with tag('a') as a:
    print(a)
try:
    with tag('b'):
        raise ValueError('x')
except ValueError as e:
    print('caught', e)
# expect: <a>
# expect: a
# expect: </a>
# expect: <b>
# expect: </b>
# expect: caught x
