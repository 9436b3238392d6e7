from enum import Enum, EnumDict, Flag, auto

class Outer(Enum):
    A = 1
    class Inner:
        pass

class Power(Flag):
    R = 1
    W = 2

print(list(Outer), isinstance(Outer.Inner, type), 3 in Power, 8 in Power, EnumDict('x').member_names)
for values in ("A = 'x'; B = auto()", "A = 1; B = 'a'; C = auto()"):
    try:
        exec('class D(Enum): ' + values)
    except TypeError as e:
        print(e)
# expect: [<Outer.A: 1>] True True False []
# expect: unable to increment 'x'
# expect: unable to sort non-numeric values
