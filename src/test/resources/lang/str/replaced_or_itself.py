s = 'aXbXc' * 3
for a, b, n in (('X', 'X', -1), ('q', 'X', -1), ('', '', -1), ('X', '', -1), ('', '-', -1), ('X', 'YY', 2), ('X', 'Y', 0), ('', '-', 3), ('aXb', '', 1), ('\U0001f600', 'z', -1)):
    print(repr(s.replace(a, b, n)), s.replace(a, b, n) is s)
    print(s.encode().replace(a.encode(), b.encode(), n))
print(''.replace('', 'x'), ''.replace('x', 'y') == '', '\ud83d\U0001f600'.replace('\ud83d', 'h') == 'h\U0001f600')
for w in ("they're bill's ONE", "a1b2C3 d-e_f", "\xe9\xc9t\xc9 \u01c6x \u03a3\u03a3 \ufb01x", "x\u0345Y"):
    print(ascii(w.title()), ascii(w.swapcase()), ascii(w.capitalize()))
# expect: 'aXbXcaXbXcaXbXc' True
# expect: b'aXbXcaXbXcaXbXc'
# expect: 'aXbXcaXbXcaXbXc' True
# expect: b'aXbXcaXbXcaXbXc'
# expect: 'aXbXcaXbXcaXbXc' True
# expect: b'aXbXcaXbXcaXbXc'
# expect: 'abcabcabc' False
# expect: b'abcabcabc'
# expect: '-a-X-b-X-c-a-X-b-X-c-a-X-b-X-c-' False
# expect: b'-a-X-b-X-c-a-X-b-X-c-a-X-b-X-c-'
# expect: 'aYYbYYcaXbXcaXbXc' False
# expect: b'aYYbYYcaXbXcaXbXc'
# expect: 'aXbXcaXbXcaXbXc' True
# expect: b'aXbXcaXbXcaXbXc'
# expect: '-a-X-bXcaXbXcaXbXc' False
# expect: b'-a-X-bXcaXbXcaXbXc'
# expect: 'XcaXbXcaXbXc' False
# expect: b'XcaXbXcaXbXc'
# expect: 'aXbXcaXbXcaXbXc' True
# expect: b'aXbXcaXbXcaXbXc'
# expect: x True True
# expect: "They'Re Bill'S One" "THEY'RE BILL'S one" "They're bill's one"
# expect: 'A1B2C3 D-E_F' 'A1B2c3 D-E_F' 'A1b2c3 d-e_f'
# expect: '\xc9\xe9t\xe9 \u01c5x \u03a3\u03c2 Fix' '\xc9\xe9T\xe9 \u01c4X \u03c3\u03c2 FIX' '\xc9\xe9t\xe9 \u01c6x \u03c3\u03c2 \ufb01x'
# expect: 'X\u0345y' 'X\u0399y' 'X\u0345y'
