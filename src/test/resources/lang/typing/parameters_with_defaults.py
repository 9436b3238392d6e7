from typing import Generic, NoDefault, TypeVar

class Pair[A, B=int]:
    pass

print(Pair[str], Pair[str, bytes], Pair.__type_params__[1].__default__, Pair.__type_params__[0].__default__ is NoDefault)
print(TypeVar('T', bound='int').__bound__, TypeVar('T', default=str).has_default())
for wrong in ('Pair[()]', 'Pair[1, 2, 3]', "TypeVar('T', covariant=True, infer_variance=True)"):
    try:
        eval(wrong)
    except Exception as e:
        print(type(e).__name__, e)
try:
    class Late[*Ts, B=int]:
        pass
except TypeError as e:
    print(e)
# expect: __main__.Pair[str, int] __main__.Pair[str, bytes] <class 'int'> True
# expect: ForwardRef('int') True
# expect: TypeError Too few arguments for <class '__main__.Pair'>; actual 0, expected at least 1
# expect: TypeError Too many arguments for <class '__main__.Pair'>; actual 3, expected 2
# expect: ValueError Variance cannot be specified with infer_variance.
# expect: Type parameter with a default follows TypeVarTuple
