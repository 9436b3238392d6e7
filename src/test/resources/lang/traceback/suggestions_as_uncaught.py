import _suggestions, codecs, io, traceback


class A:
    popen = 1
    foobar = 2


def said(f):
    try:
        f()
    except Exception as e:
        print(traceback.format_exception_only(e)[0], end='')


said(lambda: A().nope)
said(lambda: A.foobr)
print(_suggestions._generate_suggestions(['popen', 'close'], 'nope'), _suggestions._generate_suggestions([], 'x'))
said(lambda: _suggestions._generate_suggestions((), 'x'))
said(lambda: _suggestions._generate_suggestions([1], 'x'))
for name in 'utf-16', 'utf-32':
    said(lambda: codecs.getincrementaldecoder(name)().decode(b'a\0\0\0'))
    said(lambda: codecs.getreader(name)(io.BytesIO(b'a\0\0\0')).read())
# expect: AttributeError: 'A' object has no attribute 'nope'. Did you mean: 'popen'?
# expect: AttributeError: type object 'A' has no attribute 'foobr'. Did you mean: 'foobar'?
# expect: popen None
# expect: TypeError: candidates must be a list
# expect: TypeError: all elements in 'candidates' must be strings
# expect: UnicodeDecodeError: 'utf-16' codec can't decode bytes in position 0-1: Stream does not start with BOM
# expect: UnicodeDecodeError: 'utf-16' codec can't decode bytes in position 0-1: Stream does not start with BOM
# expect: UnicodeDecodeError: 'utf-32' codec can't decode bytes in position 0-3: Stream does not start with BOM
# expect: UnicodeDecodeError: 'utf-32' codec can't decode bytes in position 0-3: Stream does not start with BOM
