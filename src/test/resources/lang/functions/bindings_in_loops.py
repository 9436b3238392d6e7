# What is called over and over: functions whose arguments are not just copied, methods held, classes, keywords, spreads.
def f(a, b=2, *rest, c=3, **more):
    return a, b, rest, c, more

class C:
    def __init__(self, x, y=0, *, z=0):
        self.all = x, y, z

    def m(self, x=1):
        return self.all, x

    @classmethod
    def of(cls, *args):
        return cls(*args)

    @staticmethod
    def plain(x, y=5):
        return x, y

class D(C):
    of_more = C.of

def calls(k):
    c = C(k, z=1)
    m = c.m
    yield f(k), f(k, 1, 2), f(k, c=1), f(b=1, a=k), f(k, d=4), f(*[k, 5], **{'c': 6, 'e': 7})
    yield c.m(), m(), m(2), m(x=3), C.m(c, 4), c.m(*[5])
    yield C(k).all, C(k, 1).all, C(x=k, y=2).all, C(*(k, 3), **{'z': 4}).all
    yield c.of(k).all, C.of(k, 1).all, D(0).of(k).all, type(D(0).of(k)).__name__, type(D(0).of_more(k)).__name__
    yield c.plain(k), C.plain(k, 6), c.plain(y=k, x=7)

def last(times):
    for k in range(times):
        result = list(calls(k))
    return result
for each in last(20):
    print(*each)
# expect: (19, 2, (), 3, {}) (19, 1, (2,), 3, {}) (19, 2, (), 1, {}) (19, 1, (), 3, {}) (19, 2, (), 3, {'d': 4}) (19, 5, (), 6, {'e': 7})
# expect: ((19, 0, 1), 1) ((19, 0, 1), 1) ((19, 0, 1), 2) ((19, 0, 1), 3) ((19, 0, 1), 4) ((19, 0, 1), 5)
# expect: (19, 0, 0) (19, 1, 0) (19, 2, 0) (19, 3, 4)
# expect: (19, 0, 0) (19, 1, 0) (19, 0, 0) D C
# expect: (19, 5) (19, 6) (7, 19)

def wrong(k):
    yield lambda: f()
    yield lambda: f(k, a=1)
    yield lambda: C()
    yield lambda: C(1, 2, 3)
    yield lambda: C(k, w=1)
    yield lambda: C(k).m(1, 2)
    yield lambda: f(*k)
    yield lambda: f(k, **{1: 2})
    yield lambda: (lambda *, p, q: 0)()
    yield lambda: (lambda p, q, r: 0)(k)

def message(call):
    try:
        return call()
    except TypeError as e:
        return str(e)

for times in range(20):
    messages = [message(call) for call in wrong(5)]
print(*messages, sep='\n')
# expect: f() missing 1 required positional argument: 'a'
# expect: f() got multiple values for argument 'a'
# expect: C.__init__() missing 1 required positional argument: 'x'
# expect: C.__init__() takes from 2 to 3 positional arguments but 4 were given
# expect: C.__init__() got an unexpected keyword argument 'w'
# expect: C.m() takes from 1 to 2 positional arguments but 3 were given
# expect: __main__.f() argument after * must be an iterable, not int
# expect: keywords must be strings
# expect: wrong.<locals>.<lambda>.<locals>.<lambda>() missing 2 required keyword-only arguments: 'p' and 'q'
# expect: wrong.<locals>.<lambda>.<locals>.<lambda>() missing 2 required positional arguments: 'q' and 'r'

# A frame that was used before knows nothing of its last call.
def kept(made, first):
    if first:
        only_then = made
        return lambda: only_then
    try:
        return only_then
    except UnboundLocalError as e:
        return str(e)

class E:
    def __init__(self, wanted):
        if wanted:
            seen = 1
        try:
            self.seen = seen
        except UnboundLocalError:
            self.seen = None

for i in range(6):
    closure = kept(i, i % 2 == 0)
    e = E(i % 2 == 0)
    print(closure() if i % 2 == 0 else closure, e.seen)
# expect: 0 1
# expect: cannot access local variable 'only_then' where it is not associated with a value None
# expect: 2 1
# expect: cannot access local variable 'only_then' where it is not associated with a value None
# expect: 4 1
# expect: cannot access local variable 'only_then' where it is not associated with a value None
