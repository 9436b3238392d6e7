e = ValueError('x')
e.add_note('one')
e.add_note('two')
print(e.__notes__)
for bad in (5, None):
    try:
        e.add_note(bad)
    except TypeError as t:
        print(t)
print(e.with_traceback(None) is e, e.__traceback__, e.__cause__, e.__context__, e.__suppress_context__)
# expect: ['one', 'two']
# expect: add_note() argument must be str, not int
# expect: add_note() argument must be str, not None
# expect: True None None None False
