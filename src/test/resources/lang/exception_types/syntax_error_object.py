e = SyntaxError('bad thing', ('dir/file.py', 3, 7, 'some text', 3, 9))
print(e, e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.args)
print(SyntaxError(), SyntaxError('just'), SyntaxError('a', ('f', 1, 2, 'x')).print_file_and_line)
try:
    SyntaxError('a', (1, 2))
except TypeError as t:
    print(t)
# expect: bad thing (file.py, line 3) bad thing dir/file.py 3 7 some text 3 9 ('bad thing', ('dir/file.py', 3, 7, 'some text', 3, 9))
# expect: None just None
# expect: function takes at least 4 arguments (2 given)
