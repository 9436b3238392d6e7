import io
b = io.BytesIO(b'abcdef')
view = b.getbuffer()
view[2:4] = b'56'
print(b.getvalue(), type(view.obj).__name__, view.nbytes, view.readonly)
for change in (lambda: b.write(b'x'), lambda: b.truncate(1), lambda: b.close()):
    try: print(change())
    except BufferError as e: print(e)
view.release()
print(b.write(b'zz'), b.getvalue())
b.close()
try: b.getbuffer()
except ValueError as e: print(e)
try: open('x', 'w', newline=5)
except TypeError as e: print(e)
try: open('x', errors=5)
except TypeError as e: print(e)
for make in (lambda: io.StringIO(newline='q'), lambda: io.TextIOWrapper(io.BytesIO(), newline='q')):
    try: make()
    except ValueError as e: print(e)
# expect: b'ab56ef' _BytesIOBuffer 6 False
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: 2 b'zz56ef'
# expect: I/O operation on closed file.
# expect: open() argument 'newline' must be str or None, not int
# expect: open() argument 'errors' must be str or None, not int
# expect: illegal newline value: 'q'
# expect: illegal newline value: q
