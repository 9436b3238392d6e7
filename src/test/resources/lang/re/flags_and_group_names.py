import re
for p in ['(a)(?(١)b|c)', '(?t)a', '(?(²)b)', '(?:a)(?!)', '(a)(?(1)b|c)']:
    try: print(re.compile(p))
    except Exception as e: print(type(e), e)
try: print(re.sub('(a)', r'\g<١>', 'a'))
except Exception as e: print(type(e), e)
print(repr(~re.I), re.compile('x', 0x123000), hasattr(re, 'T'))
# expect: <class 're.PatternError'> bad character in group name '١' at position 6
# expect: <class 're.PatternError'> unknown extension ?t at position 1
# expect: <class 're.PatternError'> bad character in group name '²' at position 3
# expect: re.compile('(?:a)(?!)')
# expect: re.compile('(a)(?(1)b|c)')
# expect: <class 're.PatternError'> bad character in group name '١' at position 3
# expect: re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.DEBUG|0x1 re.compile('x', 0x123000) False
