import functools
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info().misses)
@functools.singledispatch
def show(x): return 'other'
@show.register(int)
def _(x): return 'int'
print(show(1), show('a'))
class C:
    @functools.cached_property
    def x(self): print('once'); return 5
c = C()
print(c.x + c.x)
# expect: 12586269025 51
# expect: int other
# expect: once
# expect: 10
