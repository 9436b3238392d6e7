import sys
for text in ('\ud800', 'a\ude00b', '\ud83d' + ' \ude00'):
    try: print(text)
    except UnicodeEncodeError as e: print(e)
print('\U0001f600')
# expect: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: 'utf-8' codec can't encode character '\ude00' in position 1: surrogates not allowed
# expect: 'utf-8' codec can't encode character '\ud83d' in position 0: surrogates not allowed
# expect: 😀
