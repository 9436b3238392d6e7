import re
print(re.match(r'(a+)(b*)', 'aaabbc').groups(), re.search(r'\d+', 'ab12').span(), re.fullmatch('a|ab', 'ab'))  # expect: ('aaa', 'bb') (2, 4) <re.Match object; span=(0, 2), match='ab'>
m = re.search(r'(?P<x>\d+)-(?P<y>\d+)', 'at 12-34')
print(m.groupdict(), m['x'], m.group(1, 'y'), m.start(2), m.lastgroup)  # expect: {'x': '12', 'y': '34'} 12 ('12', '34') 6 y
print(re.match('x', 'y'))  # expect: None
