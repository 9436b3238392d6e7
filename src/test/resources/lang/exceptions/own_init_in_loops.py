# Exceptions whose __init__ is written in Python, made over and over.
class Odd(Exception):
    def __init__(self, n, *, why=None):
        super().__init__(n, 'odd')
        self.n = n
        self.why = why

class Plain(Exception):
    def __init__(self, a, b=2):
        self.sum = a + b

class File(OSError):
    def __init__(self, *args):
        super().__init__(*args)
        self.seen = len(args)

class Two(Odd, KeyError):
    pass

class New(Exception):
    def __new__(cls, *args):
        made = super().__new__(cls, *args)
        made.new = True
        return made

    def __init__(self, x):
        self.x = x

class Wrong(Exception):
    def __init__(self, x):
        return x

class Fails(Exception):
    def __init__(self, x):
        raise Odd(x, why=self)

def raised(make):
    try:
        raise make()
    except Exception as e:
        return e

def all_of(n):
    for _ in range(n):
        odd = raised(lambda: Odd(1))
        why = raised(lambda: Odd(n=2, why='so'))
        plain = raised(lambda: Plain(1, b=3))
        args = raised(lambda: Plain(4))
        file = raised(lambda: File(2, 'no such', 'f'))
        two = raised(lambda: Two(5))
        new = raised(lambda: New(6))
        spread = raised(lambda: Odd(*[7], **{'why': 'w'}))
        yield odd.args, odd.n, why.args, why.why, plain.args, plain.sum, args.args
        yield file.args, file.errno, file.filename, file.seen, two.args, two.n, new.args, new.new, new.x
        yield spread.args, spread.why
        for make in (lambda: Odd(), lambda: Odd(1, 2), lambda: Wrong(3), lambda: Wrong(None), lambda: Fails(8)):
            e = raised(make)
            yield type(e).__name__, str(e), getattr(e, 'why', None).__class__.__name__

for each in list(all_of(15))[-8:]:
    print(*each)
# expect: (1, 'odd') 1 (2, 'odd') so (1,) 4 (4,)
# expect: (2, 'no such') 2 f 3 (5, 'odd') 5 (6,) True 6
# expect: (7, 'odd') w
# expect: TypeError Odd.__init__() missing 1 required positional argument: 'n' NoneType
# expect: TypeError Odd.__init__() takes 2 positional arguments but 3 were given NoneType
# expect: TypeError __init__() should return None, not 'int' NoneType
# expect: Wrong None NoneType
# expect: Odd (8, 'odd') Fails
