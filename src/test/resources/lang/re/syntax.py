import re
print(re.search(r'(?<=x)y(?!z)', 'xyzxy').span(), re.match(r'(x)?(?(1)y|z)', 'xy')[0], re.match(r'(?>a+)b', 'aab')[0])
print(re.match(r'(.*?)(\d+)$', 'abc123').groups(), re.match(r'(?:(a)|b)*', 'abab').group(1), re.match(r'(\w)\1', 'aa')[0])
print(re.findall('[^\\W\\d]+', 'a1éb 2'), re.findall('(?i)STRASSE', 'strasse'), re.match(r'a{2,3}?', 'aaaa')[0])
print(re.findall(r'(?m)^\w', 'a\nb'), re.findall('(?s)a.b', 'a\nb'), re.compile(r'a b # comment', re.X).match('ab')[0])
# expect: (4, 5) xy aab
# expect: ('abc', '123') a aa
# expect: ['a', 'éb'] ['strasse'] aa
# expect: ['a', 'b'] ['a\nb'] ab
