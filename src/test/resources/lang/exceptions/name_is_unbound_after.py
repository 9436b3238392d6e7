try:
    raise KeyError('k')
except KeyError as e:
    print(repr(e), str(e))
e
# expect: KeyError('k') 'k'
# raises: NameError: name 'e' is not defined
