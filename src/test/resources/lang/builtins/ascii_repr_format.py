print(ascii('é\n'), repr('é\n'))
print(format(3.14159, '.2f'), format('x', '>3'), format(255, '#x'))
# expect: '\xe9\n' 'é\n'
# expect: 3.14   x 0xff
