import pickle, traceback

for data in (b'\x80\x04\x8c\x08builtins\x8c\x06nope.x\x93.', b'\x80\x04\x8c\x08builtins\x8c\x04nope\x93.',
             b'cbuiltins\nnope\n.', b'K\x01K\x02s.', b'K', b'(K\x01K\x02e.', b'0.'):
    try:
        print(pickle.loads(data))
    except Exception as e:
        print(type(e).__name__, e)
for args in (('f', 1, 2, 'text'), ('f', 1, 2, 'text', 1, 3), ('f', 1, 9, 'text\n', 1, 30), ('f', 1, 2, '  text', 2, 1),
             ('f', 1, None, 'text'), ('f', None, 2, 'text'), ('f', 1, 3, 'text', 1, -1)):
    print(''.join(traceback.format_exception_only(SyntaxError('m', args))), end='')
try:
    exec('from . import x', {})
except KeyError as e:
    print(repr(e))
# expect: AttributeError Can't resolve path 'nope.x' on module 'builtins'
# expect: AttributeError module 'builtins' has no attribute 'nope'
# expect: AttributeError module 'builtins' has no attribute 'nope'
# expect: UnpicklingError unpickling stack underflow
# expect: UnpicklingError pickle data was truncated
# expect: UnpicklingError unpickling stack underflow
# expect: UnpicklingError unpickling stack underflow
# expect:   File "f", line 1
# expect:     text
# expect:      ^^^
# expect: SyntaxError: m
# expect:   File "f", line 1
# expect:     text
# expect:      ^
# expect: SyntaxError: m
# expect:   File "f", line 1
# expect:     text
# expect:         ^
# expect: SyntaxError: m
# expect:   File "f", line 1
# expect:     text
# expect: SyntaxError: m
# expect:   File "f", line 1
# expect:     text
# expect: SyntaxError: m
# expect:     text
# expect:      ^
# expect: SyntaxError: m (f)
# expect:   File "f", line 1
# expect:     text
# expect:       ^
# expect: SyntaxError: m
# expect: KeyError("'__name__' not in globals")
