class S(str):
    def __new__(cls, v):
        return super().__new__(cls, v.upper())
    def shout(self):
        return self + '!'
s = S('abc')
print(s, s.shout(), type(s + 'd').__name__, type(s[0:]).__name__, type(s.lower()).__name__, type(s * 1).__name__, s == 'ABC', {s: 1}['ABC'], len(s), type(str(s)).__name__, type(s.strip()).__name__)
s.extra = 1
print(s.extra, repr(s), f'{s:>5}', '%s' % s, s.join(['x', 'y']), s.replace('A', 'b'), 'ABC'.startswith(s))
# expect: ABC ABC! str str str str True 1 3 str str
# expect: 1 'ABC'   ABC ABC xABCy bBC True
