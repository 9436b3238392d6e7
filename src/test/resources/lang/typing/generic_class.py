class Box[T]:
    def __init__(self, v: T):
        self.v = v
print(Box[int], Box.__type_params__, Box.__parameters__, Box[int](3).v, Box.__orig_bases__)
class Sub[K, V: int](dict[K, V]):
    pass
print(Sub(a=1), Sub.__type_params__[1].__bound__, [k.__name__ for k in Sub.__mro__])

# expect: __main__.Box[int] (T,) (T,) 3 (typing.Generic[T],)
# expect: {'a': 1} <class 'int'> ['Sub', 'dict', 'Generic', 'object']
