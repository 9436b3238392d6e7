class C:
    def __enter__(self): print('in'); return self
    def __exit__(self, t, v, tb): print('out', t and t.__name__)
def g():
    with C():
        yield 1
        yield 2
x = g(); print(next(x)); x.close()
for v in g(): print(v)
# expect: in
# expect: 1
# expect: out GeneratorExit
# expect: in
# expect: 1
# expect: 2
# expect: out None
