try:
    {}['missing']
except KeyError as e:
    print(e, repr(e), e.args)
try:
    int('x')
except ValueError as e:
    print(e.args)
try:
    ().nope
except AttributeError as e:
    print(e.name, e.obj, e)
try:
    undefined_name
except NameError as e:
    print(e.name, e)
try:
    b'\xff'.decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
try:
    'é'.encode('ascii')
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
try:
    next(iter([]))
except StopIteration as e:
    print(e.value, e.args)
try:
    raise SystemExit('bye')
except SystemExit as e:
    print(e.code)
# expect: 'missing' KeyError('missing') ('missing',)
# expect: ("invalid literal for int() with base 10: 'x'",)
# expect: nope () 'tuple' object has no attribute 'nope'
# expect: undefined_name name 'undefined_name' is not defined
# expect: utf-8 b'\xff' 0 1 invalid start byte
# expect: ascii é 0 1 ordinal not in range(128)
# expect: None ()
# expect: bye
