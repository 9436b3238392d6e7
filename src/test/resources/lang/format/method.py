print(('{} {}'.format(1, 2), '{1} {0}'.format(1, 2)))  # expect: ('1 2', '2 1')
print(('{a} {b}'.format(a=1, b=2), '{0.real} {0.imag}'.format(1+2j)))  # expect: ('1 2', '1.0 2.0')
print(('{0[0]} {0[1]}'.format([1, 2]), '{0[k]}'.format({'k': 5})))  # expect: ('1 2', '5')
print(('{{}}'.format(), '{!r} {!s} {!a}'.format('é', 'é', 'é')))  # expect: ('{}', "'é' é '\\xe9'")
print(('{:>5}|{:<5}|{:^5}'.format(1, 2, 3), '{:{}}'.format(5, 10)))  # expect: ('    1|2    |  3  ', '         5')
print(('{:{w}.{p}f}'.format(3.14159, w=8, p=2), '{:,}'.format(1234567)))  # expect: ('    3.14', '1,234,567')
print(('{0:x} {0:#x} {0:o} {0:b}'.format(255), '{0!r:>6}'.format('a')))  # expect: ('ff 0xff 377 11111111', "   'a'")
print(('{a[0][1]}'.format(a=[[1, 2]]), ''.format(), 'é{}'.format('😀')))  # expect: ('2', '', 'é😀')
print(('{:%}'.format(0.5), '{x.real:d}'.format(x=5)))  # expect: ('50.000000%', '5')
print(repr('{0[-1]}'.format({'-1': 7})))  # expect: '7'
print(repr('{a}'.format_map({'a': 1})))  # expect: '1'
