print('%d %5.2f %s %r %x %%' % (3, 2.5, 'a', 'b', 255), '%(k)s' % {'k': 1})
print('{} {0!r}'.format('a') if False else '{0} {1} {name!r:>5}'.format(1, 2, name='n'))
print('abc'.center(9, '*'), 'a,b'.split(','), ' x '.strip(), 'aXb'.lower(), 'ab' * 2, 'b' in 'abc')
# expect: 3  2.50 a 'b' ff % 1
# expect: 1 2   'n'
# expect: ***abc*** ['a', 'b'] x axb abab True
