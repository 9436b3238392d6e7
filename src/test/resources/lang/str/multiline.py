text = """first line
  second\tline

last"""
print(text.splitlines(), text.split('\n', 1), text.count('\n'), repr(text), text.expandtabs(4).split('\n')[1], text.title().splitlines()[0])
# expect: ['first line', '  second\tline', '', 'last'] ['first line', '  second\tline\n\nlast'] 3 'first line\n  second\tline\n\nlast'   second    line First Line
