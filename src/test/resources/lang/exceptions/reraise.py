try:
    try:
        1 / 0
    except ZeroDivisionError:
        print('again')
        raise
except ZeroDivisionError as e:
    print('outer', e)
# expect: again
# expect: outer division by zero
