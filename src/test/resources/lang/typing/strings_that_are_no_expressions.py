import typing
from functools import singledispatch

for make in (lambda: typing.List['a b'], lambda: typing.Optional['1 +'], lambda: typing.Dict[str, 'x']):
    try:
        print(make())
    except SyntaxError as e:
        print(e)


@singledispatch
def f(x): pass


for wrong in 5, 'a', None:
    try:
        f.register(wrong)
    except TypeError as e:
        print(e)
# expect: Forward reference must be an expression -- got 'a b'
# expect: Forward reference must be an expression -- got '1 +'
# expect: typing.Dict[str, ForwardRef('x')]
# expect: Invalid first argument to `register()`: 5. Use either `@register(some_class)` or plain `@register` on an annotated function.
# expect: Invalid first argument to `register()`: 'a'. Use either `@register(some_class)` or plain `@register` on an annotated function.
# expect: Invalid first argument to `register()`: None. Use either `@register(some_class)` or plain `@register` on an annotated function.
