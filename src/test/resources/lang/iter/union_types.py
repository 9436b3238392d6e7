print(int | None, int | str | int, (int | str) == (str | int), isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str), list[int] | None)
print(type(int | str).__name__, (int | str).__args__)
try:
    int | 5
except TypeError as e:
    print(e)

# expect: int | None int | str True True True True list[int] | None
# expect: Union (<class 'int'>, <class 'str'>)
# expect: unsupported operand type(s) for |: 'type' and 'int'
