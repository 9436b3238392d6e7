e = ValueError('v')
e.add_note('first')
e.add_note('second')
print(e.__notes__)  # expect: ['first', 'second']
