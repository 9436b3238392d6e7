# A method of a built-in type that lies in another class is not called on what it was not made for.
class Bag:
    append = list.append
    upper = str.upper
    keys = dict.keys
    get = dict.get
    join = str.join
    fromkeys = dict.__dict__["fromkeys"]
    bit_length = int.bit_length
    add = set.add


class Text(str):
    bit_length = int.bit_length
    append = list.append


def attempt(what):
    try:
        print(what())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


def calls():
    b = Bag()
    for what in (
        lambda: b.append(1),
        lambda: b.upper(),
        lambda: b.keys(),
        lambda: b.get(1, 2),
        lambda: b.join(["a"]),
        lambda: b.bit_length(),
        lambda: b.add(1),
        lambda: b.fromkeys("ab"),
        lambda: Text("a").bit_length(),
        lambda: Text("a").append(2),
        lambda: Text("a").upper(),
        lambda: Bag.upper("a"),
        lambda: getattr(b, "append"),
        lambda: list.append(b, 1),
        lambda: list.append((), 1),
        lambda: list.append(),
    ):
        attempt(what)


calls()


class Above(Bag):
    def append(self, x):
        super().append(x)


import functools
import types

for what in (
    lambda: Above().append(1),
    lambda: super(Above, Above()).upper(),
    lambda: types.MethodType(list.append, 5)(1),
    lambda: types.MethodType(list.append, 5)(1, *[2]),
    lambda: functools.partial(list.append, 5)(1),
    lambda: list.append.__get__(5),
    lambda: list.append.__get__(None, int)(5, 6),
    lambda: Bag().append(*[1]),
    lambda: Bag().append(x=1),
    lambda: Bag().append(print("evaluated first")),
    lambda: sorted([Bag(), Bag()], key=list.__len__),
    lambda: list(map(str.upper, [1])),
    lambda: max([1], key=str.upper),
):
    attempt(what)


def hot(b):
    n = 0
    for i in range(3000):
        try:
            b.append(i)
        except TypeError as e:
            n += len(str(e))
    return n


print(hot(Bag()), hot([]), hot(Bag()))


def special():
    class Odd:
        __len__ = list.__len__
        __enter__ = list.append
        __exit__ = list.append
        __iter__ = list.__iter__
        __reversed__ = list.__reversed__
        __format__ = int.__format__
        __getitem__ = list.__getitem__
        __contains__ = list.__contains__
        __round__ = int.__round__
        __complex__ = complex.__complex__
        __bytes__ = bytes.__bytes__
        __sizeof__ = list.__sizeof__
        __dir__ = type.__dir__

    o = Odd()
    import sys

    def enter():
        with o:
            pass

    for what in (lambda: len(o), enter, lambda: iter(o), lambda: reversed(o), lambda: format(o), lambda: o[0], lambda: 1 in o, lambda: round(o), lambda: complex(o), lambda: bytes(o), lambda: sys.getsizeof(o), lambda: dir(o)):
        attempt(what)


special()
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor 'keys' for 'dict' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor 'get' for 'dict' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor 'join' for 'str' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor 'bit_length' for 'int' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor 'add' for 'set' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor 'fromkeys' requires a subtype of 'dict' but received 'Bag'
# expect: TypeError descriptor 'bit_length' for 'int' objects doesn't apply to a 'Text' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'Text' object
# expect: A
# expect: A
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'tuple' object
# expect: TypeError unbound method list.append() needs an argument
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'Above' object
# expect: TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'Above' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'Bag' object
# expect: evaluated first
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'Bag' object
# expect: TypeError descriptor '__len__' requires a 'list' object but received a 'Bag'
# expect: TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: 210000 0 210000
# expect: TypeError descriptor '__len__' requires a 'list' object but received a 'Odd'
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'Odd' object
# expect: TypeError descriptor '__iter__' requires a 'list' object but received a 'Odd'
# expect: TypeError descriptor '__reversed__' for 'list' objects doesn't apply to a 'Odd' object
# expect: TypeError descriptor '__format__' for 'int' objects doesn't apply to a 'Odd' object
# expect: TypeError descriptor '__getitem__' for 'list' objects doesn't apply to a 'Odd' object
# expect: TypeError descriptor '__contains__' requires a 'list' object but received a 'Odd'
# expect: TypeError descriptor '__round__' for 'int' objects doesn't apply to a 'Odd' object
# expect: TypeError descriptor '__complex__' for 'complex' objects doesn't apply to a 'Odd' object
# expect: TypeError descriptor '__bytes__' for 'bytes' objects doesn't apply to a 'Odd' object
# expect: TypeError descriptor '__sizeof__' for 'list' objects doesn't apply to a 'Odd' object
# expect: TypeError descriptor '__dir__' for 'type' objects doesn't apply to a 'Odd' object
