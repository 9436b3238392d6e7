print(('a' + 'b', 'a' + '' + 'b', '' + '', 'ab' * 3, 3 * 'ab'))  # expect: ('ab', 'ab', '', 'ababab', 'ababab')
print(('a' * 0, 'a' * -5, 'a' * True))  # expect: ('', '', 'a')
