import re
# how far a greedy repeat goes, and back
for p, s in ((r"(\w+) ", "abc def"), (r"(\w+)c", "abcabcx"), (r"(\d*)(\d)", "12345"), (r"(\d*)$", "12\n34"), (r"(?m)(\d*)$", "12\n34"),
             (r"a*?b", "aab"), (r"(a*)(?:ab|b)", "aaab"), (r"(a*)(a*)b", "aaab"), (r"(?=(a*))a*\1", "aaaa"), (r"(x*)(?<!x)y", "xxy"),
             (r"(\w*)\b", "ab cd"), (r"(\w*)\B", "abcd"), (r".*", "abc\ndef"), (r".*\n", "abc\ndef"), (r"(.*)(\n.)", "abc\ndef"),
             (r"(a+)+b", "aaab"), (r"((a*)b)*c", "aabbc"), (r"(a{2,3})(a{1,2})", "aaaa"), (r"(?i)(A*)aB", "aaab"), (r"[^x]*x", "abxcx"),
             (r"(\S*)é", "aéé é"), (r"(é*)é", "ééé"), (r"(?>a*)a", "aaa"), (r"a*+b", "aab"), (r"(?:(a)|b)*", "abab"), (r"(a)|b", "b"),
             (r"(a*)(b*)(c*)", "aabcc"), (r"x*", ""), (r"^x*$", ""), (r"(?s).*c", "ab\ncd"), (r"(\d{4})-(\d\d)", "2024-12"), (r"(\d{2})+", "12345")):
    for f in (re.match, re.fullmatch, re.search):
        m = f(p, s)
        print(p, f.__name__, m and (m.span(), m.groups(), m.lastindex))
    print([m.span() for m in re.finditer(p, s)], re.findall(p, s), re.sub(p, "-", s), re.subn(p, "<>", s, count=1), re.split(p, s))

class S(str): pass
s = S("abc")
print(type(re.sub("x", "y", s)), type(re.sub("abc", s, "abc")), re.sub("b", s, "abc"), re.sub("", "-", "abc"), re.sub("^", "-", "a\nb", flags=re.M))
t = "a1b22"
print(re.sub("x", "y", t) is t, re.sub(r"\d+", "", t), re.subn(r"\d", "#", "é1\U0001f6002", count=1), re.sub(r"[é\U0001f600]", "\U0001f601", "é1\U0001f6002"))
print(re.sub(b"a+", b"-", b"baac"), re.sub("(a)(b)?", r"\2\1", "abaa"), re.sub("a", lambda m: None or "x", "banana"), re.sub("a*", "x", "baac"))
try:
    re.sub("a", lambda m: 1, "banana")
except TypeError as e:
    print(e)
# expect: (\w+)  match ((0, 4), ('abc',), 1)
# expect: (\w+)  fullmatch None
# expect: (\w+)  search ((0, 4), ('abc',), 1)
# expect: [(0, 4)] ['abc'] -def ('<>def', 1) ['', 'abc', 'def']
# expect: (\w+)c match ((0, 6), ('abcab',), 1)
# expect: (\w+)c fullmatch None
# expect: (\w+)c search ((0, 6), ('abcab',), 1)
# expect: [(0, 6)] ['abcab'] -x ('<>x', 1) ['', 'abcab', 'x']
# expect: (\d*)(\d) match ((0, 5), ('1234', '5'), 2)
# expect: (\d*)(\d) fullmatch ((0, 5), ('1234', '5'), 2)
# expect: (\d*)(\d) search ((0, 5), ('1234', '5'), 2)
# expect: [(0, 5)] [('1234', '5')] - ('<>', 1) ['', '1234', '5', '']
# expect: (\d*)$ match None
# expect: (\d*)$ fullmatch None
# expect: (\d*)$ search ((3, 5), ('34',), 1)
# expect: [(3, 5), (5, 5)] ['34', ''] 12
# expect: -- ('12\n<>', 1) ['12\n', '34', '', '', '']
# expect: (?m)(\d*)$ match ((0, 2), ('12',), 1)
# expect: (?m)(\d*)$ fullmatch None
# expect: (?m)(\d*)$ search ((0, 2), ('12',), 1)
# expect: [(0, 2), (2, 2), (3, 5), (5, 5)] ['12', '', '34', ''] --
# expect: -- ('<>\n34', 1) ['', '12', '', '', '\n', '34', '', '', '']
# expect: a*?b match ((0, 3), (), None)
# expect: a*?b fullmatch ((0, 3), (), None)
# expect: a*?b search ((0, 3), (), None)
# expect: [(0, 3)] ['aab'] - ('<>', 1) ['', '']
# expect: (a*)(?:ab|b) match ((0, 4), ('aaa',), 1)
# expect: (a*)(?:ab|b) fullmatch ((0, 4), ('aaa',), 1)
# expect: (a*)(?:ab|b) search ((0, 4), ('aaa',), 1)
# expect: [(0, 4)] ['aaa'] - ('<>', 1) ['', 'aaa', '']
# expect: (a*)(a*)b match ((0, 4), ('aaa', ''), 2)
# expect: (a*)(a*)b fullmatch ((0, 4), ('aaa', ''), 2)
# expect: (a*)(a*)b search ((0, 4), ('aaa', ''), 2)
# expect: [(0, 4)] [('aaa', '')] - ('<>', 1) ['', 'aaa', '', '']
# expect: (?=(a*))a*\1 match ((0, 4), ('aaaa',), 1)
# expect: (?=(a*))a*\1 fullmatch ((0, 4), ('aaaa',), 1)
# expect: (?=(a*))a*\1 search ((0, 4), ('aaaa',), 1)
# expect: [(0, 4), (4, 4)] ['aaaa', ''] -- ('<>', 1) ['', 'aaaa', '', '', '']
# expect: (x*)(?<!x)y match None
# expect: (x*)(?<!x)y fullmatch None
# expect: (x*)(?<!x)y search None
# expect: [] [] xxy ('xxy', 0) ['xxy']
# expect: (\w*)\b match ((0, 2), ('ab',), 1)
# expect: (\w*)\b fullmatch None
# expect: (\w*)\b search ((0, 2), ('ab',), 1)
# expect: [(0, 2), (2, 2), (3, 5), (5, 5)] ['ab', '', 'cd', ''] -- -- ('<> cd', 1) ['', 'ab', '', '', ' ', 'cd', '', '', '']
# expect: (\w*)\B match ((0, 3), ('abc',), 1)
# expect: (\w*)\B fullmatch None
# expect: (\w*)\B search ((0, 3), ('abc',), 1)
# expect: [(0, 3), (3, 3)] ['abc', ''] --d ('<>d', 1) ['', 'abc', '', '', 'd']
# expect: .* match ((0, 3), (), None)
# expect: .* fullmatch None
# expect: .* search ((0, 3), (), None)
# expect: [(0, 3), (3, 3), (4, 7), (7, 7)] ['abc', '', 'def', ''] --
# expect: -- ('<>\ndef', 1) ['', '', '\n', '', '']
# expect: .*\n match ((0, 4), (), None)
# expect: .*\n fullmatch None
# expect: .*\n search ((0, 4), (), None)
# expect: [(0, 4)] ['abc\n'] -def ('<>def', 1) ['', 'def']
# expect: (.*)(\n.) match ((0, 5), ('abc', '\nd'), 2)
# expect: (.*)(\n.) fullmatch None
# expect: (.*)(\n.) search ((0, 5), ('abc', '\nd'), 2)
# expect: [(0, 5)] [('abc', '\nd')] -ef ('<>ef', 1) ['', 'abc', '\nd', 'ef']
# expect: (a+)+b match ((0, 4), ('aaa',), 1)
# expect: (a+)+b fullmatch ((0, 4), ('aaa',), 1)
# expect: (a+)+b search ((0, 4), ('aaa',), 1)
# expect: [(0, 4)] ['aaa'] - ('<>', 1) ['', 'aaa', '']
# expect: ((a*)b)*c match ((0, 5), ('b', ''), 1)
# expect: ((a*)b)*c fullmatch ((0, 5), ('b', ''), 1)
# expect: ((a*)b)*c search ((0, 5), ('b', ''), 1)
# expect: [(0, 5)] [('b', '')] - ('<>', 1) ['', 'b', '', '']
# expect: (a{2,3})(a{1,2}) match ((0, 4), ('aaa', 'a'), 2)
# expect: (a{2,3})(a{1,2}) fullmatch ((0, 4), ('aaa', 'a'), 2)
# expect: (a{2,3})(a{1,2}) search ((0, 4), ('aaa', 'a'), 2)
# expect: [(0, 4)] [('aaa', 'a')] - ('<>', 1) ['', 'aaa', 'a', '']
# expect: (?i)(A*)aB match ((0, 4), ('aa',), 1)
# expect: (?i)(A*)aB fullmatch ((0, 4), ('aa',), 1)
# expect: (?i)(A*)aB search ((0, 4), ('aa',), 1)
# expect: [(0, 4)] ['aa'] - ('<>', 1) ['', 'aa', '']
# expect: [^x]*x match ((0, 3), (), None)
# expect: [^x]*x fullmatch None
# expect: [^x]*x search ((0, 3), (), None)
# expect: [(0, 3), (3, 5)] ['abx', 'cx'] -- ('<>cx', 1) ['', '', '']
# expect: (\S*)é match ((0, 3), ('aé',), 1)
# expect: (\S*)é fullmatch None
# expect: (\S*)é search ((0, 3), ('aé',), 1)
# expect: [(0, 3), (4, 5)] ['aé', ''] - - ('<> é', 1) ['', 'aé', ' ', '', '']
# expect: (é*)é match ((0, 3), ('éé',), 1)
# expect: (é*)é fullmatch ((0, 3), ('éé',), 1)
# expect: (é*)é search ((0, 3), ('éé',), 1)
# expect: [(0, 3)] ['éé'] - ('<>', 1) ['', 'éé', '']
# expect: (?>a*)a match None
# expect: (?>a*)a fullmatch None
# expect: (?>a*)a search None
# expect: [] [] aaa ('aaa', 0) ['aaa']
# expect: a*+b match ((0, 3), (), None)
# expect: a*+b fullmatch ((0, 3), (), None)
# expect: a*+b search ((0, 3), (), None)
# expect: [(0, 3)] ['aab'] - ('<>', 1) ['', '']
# expect: (?:(a)|b)* match ((0, 4), ('a',), 1)
# expect: (?:(a)|b)* fullmatch ((0, 4), ('a',), 1)
# expect: (?:(a)|b)* search ((0, 4), ('a',), 1)
# expect: [(0, 4), (4, 4)] ['a', ''] -- ('<>', 1) ['', 'a', '', None, '']
# expect: (a)|b match ((0, 1), (None,), None)
# expect: (a)|b fullmatch ((0, 1), (None,), None)
# expect: (a)|b search ((0, 1), (None,), None)
# expect: [(0, 1)] [''] - ('<>', 1) ['', None, '']
# expect: (a*)(b*)(c*) match ((0, 5), ('aa', 'b', 'cc'), 3)
# expect: (a*)(b*)(c*) fullmatch ((0, 5), ('aa', 'b', 'cc'), 3)
# expect: (a*)(b*)(c*) search ((0, 5), ('aa', 'b', 'cc'), 3)
# expect: [(0, 5), (5, 5)] [('aa', 'b', 'cc'), ('', '', '')] -- ('<>', 1) ['', 'aa', 'b', 'cc', '', '', '', '', '']
# expect: x* match ((0, 0), (), None)
# expect: x* fullmatch ((0, 0), (), None)
# expect: x* search ((0, 0), (), None)
# expect: [(0, 0)] [''] - ('<>', 1) ['', '']
# expect: ^x*$ match ((0, 0), (), None)
# expect: ^x*$ fullmatch ((0, 0), (), None)
# expect: ^x*$ search ((0, 0), (), None)
# expect: [(0, 0)] [''] - ('<>', 1) ['', '']
# expect: (?s).*c match ((0, 4), (), None)
# expect: (?s).*c fullmatch None
# expect: (?s).*c search ((0, 4), (), None)
# expect: [(0, 4)] ['ab\nc'] -d ('<>d', 1) ['', 'd']
# expect: (\d{4})-(\d\d) match ((0, 7), ('2024', '12'), 2)
# expect: (\d{4})-(\d\d) fullmatch ((0, 7), ('2024', '12'), 2)
# expect: (\d{4})-(\d\d) search ((0, 7), ('2024', '12'), 2)
# expect: [(0, 7)] [('2024', '12')] - ('<>', 1) ['', '2024', '12', '']
# expect: (\d{2})+ match ((0, 4), ('34',), 1)
# expect: (\d{2})+ fullmatch None
# expect: (\d{2})+ search ((0, 4), ('34',), 1)
# expect: [(0, 4)] ['34'] -5 ('<>5', 1) ['', '34', '5']
# expect: <class 'str'> <class 'str'> aabcc -a-b-c- -a
# expect: -b
# expect: True ab ('é#😀2', 1) 😁1😁2
# expect: b'b-c' baaa bxnxnx xbxxcx
# expect: sequence item 1: expected str instance, int found
