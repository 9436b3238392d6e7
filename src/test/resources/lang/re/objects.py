import re
p = re.compile('a(b)', re.I | re.M)
print(p, p.flags, p.groups, p.pattern, p == re.compile('a(b)', re.I | re.M))
print(p.match('xAB', 1), re.escape('a.b*'), re.compile(rb'\d').findall(b'a1'))
try:
    p.match(b'ab')
except TypeError as e:
    print(e)
# expect: re.compile('a(b)', re.IGNORECASE|re.MULTILINE) 42 1 a(b) True
# expect: <re.Match object; span=(1, 3), match='AB'> a\.b\* [b'1']
# expect: cannot use a string pattern on a bytes-like object
