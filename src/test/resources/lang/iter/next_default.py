it = iter('a')
print(next(it), next(it, 'x'))  # expect: a x
try:
    next(it)
except StopIteration as e:
    print(repr(e), e.value)  # expect: StopIteration() None
