import sys, io
old, sys.stdout = sys.stdout, io.StringIO()
print('hidden')
new, sys.stdout = sys.stdout, old
print(repr(new.getvalue()))
# expect: 'hidden\n'
