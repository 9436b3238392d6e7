class C:
    def __enter__(self): print('enter'); return 'value'
    def __exit__(self, t, v, tb): print('exit', t and t.__name__, v); return t is ValueError
with C() as c:
    print(c)
with C():
    raise ValueError('swallowed')
print('after')
with C():
    raise KeyError('kept')
# expect: enter
# expect: value
# expect: exit None None
# expect: enter
# expect: exit ValueError swallowed
# expect: after
# expect: enter
# expect: exit KeyError 'kept'
# raises: KeyError: 'kept'
