print((format(None, ''), format([1], ''), format(b'a', ''), format((1,), '')))  # expect: ('None', '[1]', "b'a'", '(1,)')
