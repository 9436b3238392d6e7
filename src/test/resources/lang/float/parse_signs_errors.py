for text in ('', '.', '+', '-.', '1-2', '--1', '1e', 'e5', '1e+', '1..2', '1.e.', '1e5e5'):
    try:
        print(float(text))
    except ValueError as e:
        print(e)
# expect: could not convert string to float: ''
# expect: could not convert string to float: '.'
# expect: could not convert string to float: '+'
# expect: could not convert string to float: '-.'
# expect: could not convert string to float: '1-2'
# expect: could not convert string to float: '--1'
# expect: could not convert string to float: '1e'
# expect: could not convert string to float: 'e5'
# expect: could not convert string to float: '1e+'
# expect: could not convert string to float: '1..2'
# expect: could not convert string to float: '1.e.'
# expect: could not convert string to float: '1e5e5'
