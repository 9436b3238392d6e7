x = 1
del x
try: x
except NameError as e: print(e)
d = {'a': 1}; del d['a']; print(d)
del d['zz']
# expect: name 'x' is not defined
# expect: {}
# raises: KeyError: 'zz'
