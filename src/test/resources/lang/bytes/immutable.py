b = b'abc'
def put(): b[0] = 1
def drop(): del b[0]
for f in (put, drop):
    try:
        f()
    except TypeError as e:
        print(e)
# expect: 'bytes' object does not support item assignment
# expect: 'bytes' object doesn't support item deletion
