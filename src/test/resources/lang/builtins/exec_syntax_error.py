try:
    exec('x = = 1')
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, e.filename)
# expect: invalid syntax 1 5 <string>
