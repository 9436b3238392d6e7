from contextlib import contextmanager
@contextmanager
def tag(n):
    print('<' + n + '>')
    try: yield n.upper()
    finally: print('</' + n + '>')
with tag('b') as t: print(t)
# expect: <b>
# expect: B
# expect: </b>
