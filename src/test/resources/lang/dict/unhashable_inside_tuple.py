try:
    {(1, []): 2}
except TypeError as e:
    print(e)  # expect: cannot use 'tuple' as a dict key (unhashable type: 'list')
class C:
    __hash__ = None
try:
    {}[C()] = 1
except TypeError as e:
    print(str(e).replace('__main__.', ''))  # expect: cannot use 'C' as a dict key (unhashable type: 'C')
