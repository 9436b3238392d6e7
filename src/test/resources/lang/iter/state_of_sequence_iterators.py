for make in (lambda: iter('abc'), lambda: iter('\xe9bc'), lambda: iter(b'abc'), lambda: iter(bytearray(b'abc')), lambda: reversed([1, 2, 3]), lambda: reversed((1, 2, 3)), lambda: iter(range(0, 9, 3))):
    it = make()
    next(it)
    f, args, *state = it.__reduce__()
    print(type(it).__name__, args, state)
    again = f(*args)
    if state and state[0] is not None:
        again.__setstate__(state[0])
    print(list(again) == list(it), it.__reduce__()[1:])
    it = make()
    it.__setstate__(1)
    print(list(it))
class Sub(str):
    pass
print(type(iter(Sub('a'))).__name__)
try:
    iter('a').__setstate__('b')
except TypeError as e:
    print(e)

# expect: str_ascii_iterator ('abc',) [1]
# expect: True (('',),)
# expect: ['b', 'c']
# expect: str_iterator ('ébc',) [1]
# expect: True (('',),)
# expect: ['b', 'c']
# expect: bytes_iterator (b'abc',) [1]
# expect: True (((),),)
# expect: [98, 99]
# expect: bytearray_iterator (bytearray(b'abc'),) [1]
# expect: True (((),),)
# expect: [98, 99]
# expect: list_reverseiterator ([1, 2, 3],) [1]
# expect: True (([],),)
# expect: [2, 1]
# expect: reversed ((1, 2, 3),) [1]
# expect: True (((),),)
# expect: [2, 1]
# expect: range_iterator (range(3, 9, 3),) [None]
# expect: True ((range(9, 9, 3),), None)
# expect: [3, 6]
# expect: str_iterator
# expect: an integer is required
