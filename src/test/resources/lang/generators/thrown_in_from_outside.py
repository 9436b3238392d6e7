from contextlib import contextmanager, ExitStack
def chain(e):
    out = []
    while e is not None and len(out) < 8: out.append(str(e)); e = e.__context__
    return out
@contextmanager
def right(exc):
    try: yield
    finally: raise exc
e1, e2, e3, e4 = [Exception(i) for i in (1, 2, 3, 4)]
try:
    with ExitStack() as s:
        s.enter_context(right(e4)); s.enter_context(right(e3)); s.enter_context(right(e2)); raise e1
except Exception as e: print(chain(e))
e1, e2, e3, e4 = [Exception(i) for i in (1, 2, 3, 4)]
try:
    with right(e3):
        with right(e2): raise e1
except Exception as e: print(chain(e))
def g(exc):
    try: yield
    finally: raise exc
e1, e2, e3, e4 = [Exception(i) for i in (1, 2, 3, 4)]
a = g(e2); next(a)
try: a.throw(e1)
except Exception as e: print(chain(e))
b = g(e3); next(b)
try:
    try: raise e2
    except Exception as x: b.throw(x)
except Exception as e: print(chain(e))
e1, e2, e3 = [Exception(i) for i in (1, 2, 3)]
a = g(e2); b = g(e3); next(a); next(b)
try:
    try:
        try: raise e1
        except Exception as x: a.throw(x)
    except Exception as y: b.throw(y)
except Exception as e: print(chain(e))
e1, e2, e3 = [Exception(i) for i in (1, 2, 3)]
a = g(e2); b = g(e3); next(a); next(b)
try: raise e1
except Exception as x:
    try:
        try: a.throw(x)
        except Exception as y: b.throw(y)
    except Exception as e: print(chain(e))
# expect: ['4', '3', '2', '1']
# expect: ['3', '2', '1']
# expect: ['2', '1']
# expect: ['3', '2', '1']
# expect: ['3', '2', '1']
# expect: ['3', '2', '1']
