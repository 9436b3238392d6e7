import sys
for args in ((), (3,), ('text',), (None,)):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(repr(e.code), e.args)
# expect: None ()
# expect: 3 (3,)
# expect: 'text' ('text',)
# expect: None ()
