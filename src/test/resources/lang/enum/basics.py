from enum import Enum, IntEnum, Flag, auto
class Color(Enum):
    RED = 1
    GREEN = 2
print(Color.RED, repr(Color.GREEN), Color(1), Color['GREEN'].value, [c.name for c in Color])
class N(IntEnum):
    A = auto()
    B = auto()
print(N.B > N.A, N.B + 1)
class P(Flag):
    R = 4
    W = 2
print(P.R | P.W, P.R in (P.R | P.W))
try:
    Color(9)
except ValueError as e:
    print(e)
# expect: Color.RED <Color.GREEN: 2> Color.RED 2 ['RED', 'GREEN']
# expect: True 3
# expect: P.R|W True
# expect: 9 is not a valid Color
