import re
for bad in ('(', '[a', '*a', 'a**', r'\8', '(?P<1>a)', '(?<=a*)b', 'a{3,2}'):
    try:
        re.compile(bad)
    except re.error as e:
        print(e)
# expect: missing ), unterminated subpattern at position 0
# expect: unterminated character set at position 0
# expect: nothing to repeat at position 0
# expect: multiple repeat at position 2
# expect: invalid group reference 8 at position 1
# expect: bad character in group name '1' at position 4
# expect: look-behind requires fixed-width pattern
# expect: min repeat greater than max repeat at position 2
