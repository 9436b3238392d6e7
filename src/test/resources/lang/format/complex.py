print((format(1+2j, ''), format(1+2j, '.1f'), format(1+2j, 'g')))  # expect: ('(1+2j)', '1.0+2.0j', '1+2j')
print((format(1+2j, '>15'), format(1.5+2.5j, '+.2e')))  # expect: ('         (1+2j)', '+1.50e+00+2.50e+00j')
print((format(1234+5678j, ',.1f'), format(-1-1j, '^20.1f')))  # expect: ('1,234.0+5,678.0j', '     -1.0-1.0j      ')
