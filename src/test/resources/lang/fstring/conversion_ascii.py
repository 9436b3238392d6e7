print(f'{"é"!a} {"é"!r} {"é"}')  # expect: '\xe9' 'é' é
