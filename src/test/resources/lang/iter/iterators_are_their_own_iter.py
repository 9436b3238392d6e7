for it in (iter([]), iter(()), iter({}), iter(set()), iter(range(1)), zip(), map(str, []), filter(None, []), enumerate([]), reversed([])):
    assert iter(it) is it, it
    print(type(it).__name__)

# expect: list_iterator
# expect: tuple_iterator
# expect: dict_keyiterator
# expect: set_iterator
# expect: range_iterator
# expect: zip
# expect: map
# expect: filter
# expect: enumerate
# expect: list_reverseiterator
