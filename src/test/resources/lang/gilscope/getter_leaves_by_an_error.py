class A:
    @property
    def bad(self):
        raise AttributeError('not there')

# CPython says what was looked up only as long as it has not specialised the instruction.
def told(a):
    for _ in range(30):
        try:
            a.bad
        except AttributeError as e:
            yield e.name, e.obj is a, str(e)
print(set(told(A())))  # expect: {('bad', True, 'not there')}
