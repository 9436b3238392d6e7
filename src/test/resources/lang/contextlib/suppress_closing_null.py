from contextlib import suppress, closing, nullcontext
with suppress(KeyError):
    {}['x']
class R:
    def close(self): print('closed')
with closing(R()) as r: print('open')
with nullcontext(5) as n: print(n)
# expect: open
# expect: closed
# expect: 5
