class C:
    def __enter__(self): print('enter'); return self
    def __exit__(self, t, v, tb): print('exit', t.__name__)
def g():
    with C(): yield 1
next(g()); print('after')
# expect: enter
# expect: exit GeneratorExit
# expect: after
