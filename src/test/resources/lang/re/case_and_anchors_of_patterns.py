# Letters without a single other case match by their extra cases; an anchored search looks once.
import re

for p, s in (('\ufb05', '\ufb06'), ('\ufb06', '\ufb05'), ('[\ufb05]', '\ufb06'), ('\u0390', '\u1fd3'),
             ('\u03b0', '\u1fe3'), ('\u1e9e', '\xdf'), ('\xdf', '\u1e9e'), ('ss', '\xdf'), ('k', '\u212a')):
    print(ascii(p), ascii(s), bool(re.fullmatch(p, s, re.I)), bool(re.search('x?' + p, s, re.I)))
text = 'ab\nab\n'
for p in ('^a', r'\Aa', '(^a)', r'\Ab', '(?:^)b', '^'):
    print(p, [m.span() for m in re.finditer(p, text)], [m.span() for m in re.finditer(p, text, re.M)],
          re.compile(p).search(text, 3), re.sub(p, '-', text))
long = 'x' * 2000000
n = 0
for _ in range(300):
    n += re.compile('^y').search(long, 1) is None
print(n)
# expect: '\ufb05' '\ufb06' True True
# expect: '\ufb06' '\ufb05' True True
# expect: '[\ufb05]' '\ufb06' True True
# expect: '\u0390' '\u1fd3' True True
# expect: '\u03b0' '\u1fe3' True True
# expect: '\u1e9e' '\xdf' True True
# expect: '\xdf' '\u1e9e' True True
# expect: 'ss' '\xdf' False False
# expect: 'k' '\u212a' True True
# expect: ^a [(0, 1)] [(0, 1), (3, 4)] None -b
# expect: ab
# expect:
# expect: \Aa [(0, 1)] [(0, 1)] None -b
# expect: ab
# expect:
# expect: (^a) [(0, 1)] [(0, 1), (3, 4)] None -b
# expect: ab
# expect:
# expect: \Ab [] [] None ab
# expect: ab
# expect:
# expect: (?:^)b [] [] None ab
# expect: ab
# expect:
# expect: ^ [(0, 0)] [(0, 0), (3, 3), (6, 6)] None -ab
# expect: ab
# expect:
# expect: 300
