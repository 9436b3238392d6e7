from samplepkg.starred import *
print(public, sorted(n for n in globals() if n in ('public', 'hidden', '_private')))  # expect: 1 ['public']
