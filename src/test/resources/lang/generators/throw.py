def g():
    while True:
        try:
            yield 'ready'
        except ValueError as e:
            yield f'caught {e}'
x = g()
print(next(x), x.throw(ValueError('v')), next(x))  # expect: ready caught v ready
x.throw(KeyError('k'))
# raises: KeyError: 'k'
