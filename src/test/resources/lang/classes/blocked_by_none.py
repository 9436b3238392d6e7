def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Same:
    def __eq__(self, other):
        return True


class Blocked(Same):
    __eq__ = None


class Stranger:
    __eq__ = None


class NotEqual(Same):
    __ne__ = None


class Nothing:
    __radd__ = __add__ = __lt__ = __iadd__ = __neg__ = __getitem__ = __call__ = None
    __len__ = __contains__ = __hash__ = __iter__ = __reversed__ = __index__ = None


class Undecided:
    __bool__ = None


same, blocked, stranger, unequal, nothing = Same(), Blocked(), Stranger(), NotEqual(), Nothing()


def added():
    n = nothing
    n += 1


for f in (
    lambda: same == stranger, lambda: stranger == same, lambda: same == blocked,
    lambda: blocked == same, lambda: same != unequal, lambda: unequal != same,
    lambda: 1 == stranger, lambda: 1 + nothing, lambda: nothing + 1, lambda: nothing < 1,
    lambda: 1 > nothing, added, lambda: -nothing, lambda: nothing[0], lambda: nothing(),
    lambda: len(nothing), lambda: 1 in nothing, lambda: hash(nothing), lambda: iter(nothing),
    lambda: reversed(nothing), lambda: [1][nothing], lambda: [*nothing], lambda: bool(Undecided()),
):
    show(f)
# expect: True
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'Nothing' object is not a container
# expect: TypeError unhashable type: 'Nothing'
# expect: TypeError 'Nothing' object is not iterable
# expect: TypeError 'Nothing' object is not reversible
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'Nothing' object is not iterable
# expect: TypeError 'Undecided' cannot be interpreted as a boolean
