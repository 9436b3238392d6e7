for i in range(3):
    try:
        if i == 1: raise ValueError
    except ValueError: print('except', i)
    else: print('else', i)
    finally: print('finally', i)
# expect: else 0
# expect: finally 0
# expect: except 1
# expect: finally 1
# expect: else 2
# expect: finally 2
