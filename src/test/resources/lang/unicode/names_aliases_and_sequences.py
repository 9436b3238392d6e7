import unicodedata as u


def look(name):
    try:
        return ascii(u.lookup(name))
    except KeyError as e:
        return e.args[0]


for name in [
    'HANGUL SYLLABLE GAG', 'hangul syllable a', 'CJK UNIFIED IDEOGRAPH-4E2D', 'LINE FEED', 'NBSP',
    'LATIN SMALL LETTER GHA', 'KEYCAP DIGIT ONE', 'TAMIL SYLLABLE KSSO', 'HANGUL SYLLABLE GAGA',
    'CJK UNIFIED IDEOGRAPH-41', 'IDEOGRAPH-', 'TANGUT IDEOGRAPH-17000', 'latin small letter a',
]:
    print(name, look(name))
print(*(u.name(c, None) for c in '가\ud7a3中\U00020000\uf900\n\U00017000A'))
print(ascii('\N{HANGUL SYLLABLE HIH}\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{NO-BREAK SPACE}\N{LF}'))
print(ascii(rb'\N{NBSP}\N{HANGUL SYLLABLE GA}'.decode('unicode_escape')))
for text in [r"'\N{KEYCAP DIGIT ONE}'", r"'\N{NO SUCH}'"]:
    try:
        eval(text)
    except SyntaxError as e:
        print(e.msg)
try:
    rb'\N{KEYCAP DIGIT ONE}'.decode('unicode_escape')
except UnicodeDecodeError as e:
    print(e)
# expect: HANGUL SYLLABLE GAG '\uac01'
# expect: hangul syllable a undefined character name 'hangul syllable a'
# expect: CJK UNIFIED IDEOGRAPH-4E2D '\u4e2d'
# expect: LINE FEED '\n'
# expect: NBSP '\xa0'
# expect: LATIN SMALL LETTER GHA '\u01a3'
# expect: KEYCAP DIGIT ONE '1\ufe0f\u20e3'
# expect: TAMIL SYLLABLE KSSO '\u0b95\u0bcd\u0bb7\u0bca'
# expect: HANGUL SYLLABLE GAGA undefined character name 'HANGUL SYLLABLE GAGA'
# expect: CJK UNIFIED IDEOGRAPH-41 undefined character name 'CJK UNIFIED IDEOGRAPH-41'
# expect: IDEOGRAPH- undefined character name 'IDEOGRAPH-'
# expect: TANGUT IDEOGRAPH-17000 undefined character name 'TANGUT IDEOGRAPH-17000'
# expect: latin small letter a 'a'
# expect: HANGUL SYLLABLE GA HANGUL SYLLABLE HIH CJK UNIFIED IDEOGRAPH-4E2D CJK UNIFIED IDEOGRAPH-20000 CJK COMPATIBILITY IDEOGRAPH-F900 None None LATIN CAPITAL LETTER A
# expect: '\ud7a3\u4e2d\xa0\n'
# expect: '\xa0\uac00'
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-19: unknown Unicode character name
# expect: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name
# expect: 'unicodeescape' codec can't decode bytes in position 0-19: unknown Unicode character name
