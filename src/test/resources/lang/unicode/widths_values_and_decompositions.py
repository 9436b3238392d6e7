import unicodedata as u

print(*(u.east_asian_width(c) for c in '\u20a9\uff61\u1100\u3000 a\xa1\u2010\U0001f600中가\ue000\u0378'))
print(*(u.combining(c) for c in 'a\u0300\u0316\u0345\u0340\u0f75\u0f81\U00016ff0\u302a'))
for c in '²①⑴⒈፩⓪½৴༳一萬Ⅷ௰٣𝟗a':
    print(f'{ord(c):04X}', *(f(c, None) for f in (u.decimal, u.digit, u.numeric)))
for c in '\xa0ªǄʰ½ﬁﷺ①ａｱﺀé\u1f71가ậ㎏𝐀':
    print(f'{ord(c):04X}', u.decomposition(c) or '-')
# expect: H H W F Na Na A A W W W A N
# expect: 0 230 220 240 230 0 0 6 218
# expect: 00B2 None 2 2.0
# expect: 2460 None 1 1.0
# expect: 2474 None 1 1.0
# expect: 2488 None 1 1.0
# expect: 1369 None 1 1.0
# expect: 24EA None 0 0.0
# expect: 00BD None None 0.5
# expect: 09F4 None None 0.0625
# expect: 0F33 None None -0.5
# expect: 4E00 None None 1.0
# expect: 842C None None 10000.0
# expect: 2167 None None 8.0
# expect: 0BF0 None None 10.0
# expect: 0663 3 3 3.0
# expect: 1D7D7 9 9 9.0
# expect: 0061 None None None
# expect: 00A0 <noBreak> 0020
# expect: 00AA <super> 0061
# expect: 01C4 <compat> 0044 017D
# expect: 02B0 <super> 0068
# expect: 00BD <fraction> 0031 2044 0032
# expect: FB01 <compat> 0066 0069
# expect: FDFA <isolated> 0635 0644 0649 0020 0627 0644 0644 0647 0020 0639 0644 064A 0647 0020 0648 0633 0644 0645
# expect: 2460 <circle> 0031
# expect: FF41 <wide> 0061
# expect: FF71 <narrow> 30A2
# expect: FE80 <isolated> 0621
# expect: 00E9 0065 0301
# expect: 1F71 03AC
# expect: AC00 -
# expect: 1EAD 1EA1 0302
# expect: 338F <square> 006B 0067
# expect: 1D400 <font> 0041
