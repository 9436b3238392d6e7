print(('abc', "it's", 'say "hi"', 'both \' and "', 'tab\t nl\n cr\r'))  # expect: ('abc', "it's", 'say "hi"', 'both \' and "', 'tab\t nl\n cr\r')
print(('nul\x00 bell\x07 del\x7f', 'é ü ñ', '日本', '\u2028', '\xa0'))  # expect: ('nul\x00 bell\x07 del\x7f', 'é ü ñ', '日本', '\u2028', '\xa0')
print(('\xad', '😀', '\U000e0001', '\ud800', '\\'))  # expect: ('\xad', '😀', '\U000e0001', '\ud800', '\\')
print((ascii('é日😀\n'), repr(''), repr('\u200b'), repr('\u0378')))  # expect: ("'\\xe9\\u65e5\\U0001f600\\n'", "''", "'\\u200b'", "'\\u0378'")
