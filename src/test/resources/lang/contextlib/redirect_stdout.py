import io
from contextlib import redirect_stdout
b = io.StringIO()
with redirect_stdout(b):
    print('caught')
print(repr(b.getvalue()))
# expect: 'caught\n'
