import asyncio, dataclasses, inspect
from unittest import mock
async def f(a, b=1): return a
m = mock.create_autospec(f)
print(inspect.iscoroutinefunction(m), inspect.signature(m), m.__name__)
async def main():
    m.return_value = 5
    print(await m(1, b=2)); m.assert_awaited_once_with(1, b=2)
    try: await m()
    except TypeError as e: print(e)
asyncio.run(main())
@dataclasses.dataclass
class P:
    x: int
    y: list = dataclasses.field(default_factory=list)
    def go(self): ...
p = mock.create_autospec(P, instance=True)
print(isinstance(p.x, int), isinstance(p.y, list))
k = mock.Mock()
try: k.assert_has_calls([mock.call(1)])
except AssertionError as e: print(e)
o = mock.mock_open(read_data='a\nb')
with mock.patch('builtins.open', o):
    with open('x') as h: print(h.read())
print(o.mock_calls)
class Q:
    @property
    def v(self): raise RuntimeError('asked')
    async def w(self): ...
s = mock.Mock(spec=Q()); print(type(s.w).__name__, type(s.v).__name__)
def late(x: Undefined): ...
print(type(mock.create_autospec(late)).__name__)
# expect: True (a, b=1) f
# expect: 5
# expect: missing a required argument: 'a'
# expect: True True
# expect: Calls not found.
# expect: Expected: [call(1)]
# expect:   Actual: []
# expect: a
# expect: b
# expect: [call('x'),
# expect:  call().__enter__(),
# expect:  call().read(),
# expect:  call().__exit__(None, None, None),
# expect:  call().close()]
# expect: AsyncMock Mock
# expect: function
