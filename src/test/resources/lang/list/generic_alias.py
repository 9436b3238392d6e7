print(list[int], dict[str, list[int]], tuple[int, ...], list[int]([1]), list[int].__origin__, list[int].__args__)
print(list[int] == list[int], hash(list[int]) == hash(list[int]), type(list[int]).__name__)

# expect: list[int] dict[str, list[int]] tuple[int, ...] [1] <class 'list'> (<class 'int'>,)
# expect: True True GenericAlias
