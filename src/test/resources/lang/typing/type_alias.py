type P[X] = list[X] | None
print(P, P.__value__, P.__type_params__, P[int], type(P).__name__)  # expect: P list[X] | None (X,) P[int] TypeAliasType
type Lazy = Missing | int
try:
    Lazy.__value__
except NameError as e:
    print(e)  # expect: name 'Missing' is not defined
