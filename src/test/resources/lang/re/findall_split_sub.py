import re
print(re.findall(r'\d+', 'a1bb22'), re.findall(r'(a)|(b)', 'ab'), re.split(r'[,;]\s*', 'a, b;c'), re.split('(,)', 'a,b'))  # expect: ['1', '22'] [('a', ''), ('', 'b')] ['a', 'b', 'c'] ['a', ',', 'b']
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('x*', '-', 'abxd'), re.subn('a', 'b', 'aaa', count=2))  # expect: world hello -a-b--d- ('bba', 2)
print(re.sub('.', lambda m: m[0].upper(), 'abc'), [m.span() for m in re.finditer(r'\b\w', 'foo bar')])  # expect: ABC [(0, 1), (4, 5)]
