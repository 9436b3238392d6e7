print(('Hello'.lower(), 'Hello'.upper(), 'hello world'.title()))  # expect: ('hello', 'HELLO', 'Hello World')
print(('hello World'.capitalize(), 'Hello'.swapcase(), 'ß'.upper()))  # expect: ('Hello world', 'hELLO', 'SS')
print(('ß'.casefold(), 'ΑΣ'.lower(), 'ΑΣΑ'.lower(), 'İ'.lower(), 'ǆ'.title()))  # expect: ('ss', 'ας', 'ασα', 'i̇', 'ǅ')
print(('ﬁ'.upper(), 'ﬁn'.title(), 'ŉ'.title(), "they're bill's".title()))  # expect: ('FI', 'Fin', 'ʼN', "They'Re Bill'S")
print(('ΑΣ Σ'.title(), 'ΑΣ'.swapcase(), 'ABC'.casefold(), 'ı'.casefold()))  # expect: ('Ας Σ', 'ας', 'abc', 'ı')
print(('Ꭰ'.casefold(), 'ꭰ'.casefold()))  # expect: ('Ꭰ', 'Ꭰ')
print((''.title(), ''.capitalize(), 'éa'.capitalize(), 'ÉA'.capitalize()))  # expect: ('', '', 'Éa', 'Éa')
print(('1a'.capitalize(), '3rd place'.title(), 'ß a'.capitalize()))  # expect: ('1a', '3Rd Place', 'Ss a')
print(repr('aΣ'.capitalize()))  # expect: 'Aς'
