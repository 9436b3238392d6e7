import sys, io, threading
sys.stderr = io.StringIO()
def boom(): raise KeyError('k')
t = threading.Thread(target=boom, name='T')
t.start(); t.join()
lines = sys.stderr.getvalue().splitlines()
print(lines[0], lines[1], lines[-1], sep='|')  # expect: Exception in thread T:|Traceback (most recent call last):|KeyError: 'k'
