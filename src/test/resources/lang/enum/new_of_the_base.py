from enum import Enum
try:
    class Bad(Enum):
        def __new__(cls, value):
            return super().__new__(cls, value)
        A = 1
except TypeError as e:
    print(e)
class Good(Enum):
    def __new__(cls, value):
        member = object.__new__(cls)
        member._value_ = value * 2
        return member
    A = 1
print(Good.A, Good.A.value, hasattr(Good, '_in_the_making_'))
class Empty(Enum):
    pass
try:
    Empty(1)
except TypeError as e:
    print(e)
# expect: do not use `super().__new__; call the appropriate __new__ directly
# expect: Good.A 2 False
# expect: <enum 'Empty'> has no members; specify `names=()` if you meant to create a new, empty, enum
