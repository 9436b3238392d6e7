print(eval(compile('1 + 2', '<s>', 'eval')))
exec(compile('x = 5', '<s>', 'exec'))
print(x)
exec(compile('x + 1', '<s>', 'single'))
try:
    compile('1', '<s>', 'other')
except ValueError as e:
    print(e)
# expect: 3
# expect: 5
# expect: 6
# expect: compile() mode must be 'exec', 'eval' or 'single'
