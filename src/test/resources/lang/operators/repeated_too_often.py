for text in ("'ab'", "'a'", "''", "b'ab'", "b'a'", "[1]", "(1, 2)", "bytearray(b'ab')", "[]", "()"):
    for n in ("2**62", "2**63", "-2**63", "-2**70", "-5"):
        try:
            print(text, n, repr(eval(f"{text} * ({n})")))
        except (OverflowError, MemoryError) as e:
            print(text, n, type(e).__name__, e)
# expect: 'ab' 2**62 OverflowError repeated string is too long
# expect: 'ab' 2**63 OverflowError cannot fit 'int' into an index-sized integer
# expect: 'ab' -2**63 ''
# expect: 'ab' -2**70 OverflowError cannot fit 'int' into an index-sized integer
# expect: 'ab' -5 ''
# expect: 'a' 2**62 MemoryError 
# expect: 'a' 2**63 OverflowError cannot fit 'int' into an index-sized integer
# expect: 'a' -2**63 ''
# expect: 'a' -2**70 OverflowError cannot fit 'int' into an index-sized integer
# expect: 'a' -5 ''
# expect: '' 2**62 ''
# expect: '' 2**63 OverflowError cannot fit 'int' into an index-sized integer
# expect: '' -2**63 ''
# expect: '' -2**70 OverflowError cannot fit 'int' into an index-sized integer
# expect: '' -5 ''
# expect: b'ab' 2**62 OverflowError repeated bytes are too long
# expect: b'ab' 2**63 OverflowError cannot fit 'int' into an index-sized integer
# expect: b'ab' -2**63 b''
# expect: b'ab' -2**70 OverflowError cannot fit 'int' into an index-sized integer
# expect: b'ab' -5 b''
# expect: b'a' 2**62 MemoryError 
# expect: b'a' 2**63 OverflowError cannot fit 'int' into an index-sized integer
# expect: b'a' -2**63 b''
# expect: b'a' -2**70 OverflowError cannot fit 'int' into an index-sized integer
# expect: b'a' -5 b''
# expect: [1] 2**62 MemoryError 
# expect: [1] 2**63 OverflowError cannot fit 'int' into an index-sized integer
# expect: [1] -2**63 []
# expect: [1] -2**70 OverflowError cannot fit 'int' into an index-sized integer
# expect: [1] -5 []
# expect: (1, 2) 2**62 MemoryError 
# expect: (1, 2) 2**63 OverflowError cannot fit 'int' into an index-sized integer
# expect: (1, 2) -2**63 ()
# expect: (1, 2) -2**70 OverflowError cannot fit 'int' into an index-sized integer
# expect: (1, 2) -5 ()
# expect: bytearray(b'ab') 2**62 MemoryError 
# expect: bytearray(b'ab') 2**63 OverflowError cannot fit 'int' into an index-sized integer
# expect: bytearray(b'ab') -2**63 bytearray(b'')
# expect: bytearray(b'ab') -2**70 OverflowError cannot fit 'int' into an index-sized integer
# expect: bytearray(b'ab') -5 bytearray(b'')
# expect: [] 2**62 []
# expect: [] 2**63 OverflowError cannot fit 'int' into an index-sized integer
# expect: [] -2**63 []
# expect: [] -2**70 OverflowError cannot fit 'int' into an index-sized integer
# expect: [] -5 []
# expect: () 2**62 ()
# expect: () 2**63 OverflowError cannot fit 'int' into an index-sized integer
# expect: () -2**63 ()
# expect: () -2**70 OverflowError cannot fit 'int' into an index-sized integer
# expect: () -5 ()
