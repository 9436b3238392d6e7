class G:
    def __getitem__(self, i): return i


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: reversed(G()))
show(lambda: reversed({1}))
show(lambda: open('x', 5))
show(lambda: [bytearray(b"a'b"), b"a'b", bytearray(b'"\''), bytearray(b'"')])
show(lambda: setattr(ValueError().with_traceback(None), '__traceback__', 5))
show(lambda: (classmethod[int], staticmethod[str]))
show(lambda: [n for n in dir(list[int]) if n in ('append', '__args__', '__or__', '__call__', '__origin__')])
# expect: TypeError object of type 'G' has no len()
# expect: TypeError 'set' object is not reversible
# expect: TypeError open() argument 'mode' must be str, not int
# expect: [bytearray(b"a\'b"), b"a'b", bytearray(b'"\''), bytearray(b'"')]
# expect: TypeError __traceback__ must be a traceback or None
# expect: (classmethod[int], staticmethod[str])
# expect: ['__args__', '__origin__', 'append']
