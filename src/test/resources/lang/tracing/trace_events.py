import sys
log = []
def tracer(frame, event, arg):
    if event == "exception": arg = (arg[0].__name__, str(arg[1]))
    log.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg))
    return tracer
def simple(x):
    y = x + 1
    return y * 2
def loop(n):
    total = 0
    for i in range(n):
        if i % 2:
            continue
        total += i
    else:
        total += 100
    while total > 100:
        total -= 1
    return total
def one(n):
    for i in range(n): pass
    while n: n -= 1
def gen():
    yield 1
    x = yield 2
    return x
def usegen():
    for v in gen():
        v
    g = gen()
    next(g)
    try:
        g.throw(KeyError("k"))
    except KeyError:
        pass
    return list(x for x in "ab")
def err():
    try:
        inner_err()
    except ZeroDivisionError as e:
        return str(e)
    finally:
        x = 1
def inner_err():
    1 / 0
def nested():
    def f(a,
          b=2):
        return (a +
                b)
    return f(1,
             b=5)
class C:
    x = 1
    def __init__(self):
        self.y = 2
    @property
    def p(self):
        return self.y
def cls():
    class D(C):
        z = 3
    return D().p
def comp():
    return [i
            for i in range(2)
            if i]
class Swallow:
    def __enter__(self): return self
    def __exit__(self, *exc): return True
def wit():
    with Swallow():
        raise ValueError
    return 1
def match(x):
    match x:
        case 1:
            r = "one"
        case [a, b] if a:
            r = "two"
        case _:
            r = "other"
    return r
@(lambda f: f)
def deco():
    return 1
def lam():
    f = lambda: 5
    return f() + (lambda x:
        x)(3)
async def co():
    return await co2()
async def co2():
    return 4
def runco():
    try:
        co().send(None)
    except StopIteration as e:
        return e.value
def tern(a):
    return (1 if a
            else 2)
def boolop(a, b):
    if (a and
        b):
        return 1
    assert a or b, "msg"
    del a
    global G
    G = 3
def tryfin():
    for i in range(2):
        try:
            if i: break
            continue
        finally:
            i
    return 0
for f, a in ((simple, (1,)), (loop, (3,)), (one, (2,)), (usegen, ()), (err, ()), (nested, ()), (cls, ()), (comp, ()), (wit, ()), (match, (1,)), (match, ([1, 2],)), (match, (3,)), (deco, ()), (lam, ()), (runco, ()), (tern, (0,)), (boolop, (0, 1)), (boolop, (1, 1)), (tryfin, ())):
    log.clear()
    sys.settrace(tracer)
    f(*a)
    sys.settrace(None)
    print(f.__name__, *(f"{n}.{e}+{l}={v!r}" if v is not None else f"{n}.{e}+{l}" for n, e, l, v in log if "at 0x" not in repr(v)))
# expect: simple simple.call+0 simple.line+1 simple.line+2 simple.return+2=4
# expect: loop loop.call+0 loop.line+1 loop.line+2 loop.line+3 loop.line+5 loop.line+2 loop.line+3 loop.line+4 loop.line+2 loop.line+3 loop.line+5 loop.line+2 loop.line+7 loop.line+8 loop.line+9 loop.line+8 loop.line+9 loop.line+8 loop.line+10 loop.return+10=100
# expect: one one.call+0 one.line+1 one.line+1 one.line+1 one.line+2 one.line+2 one.line+2 one.return+2
# expect: usegen usegen.call+0 usegen.line+1 gen.call+0 gen.line+1 gen.return+1=1 usegen.line+2 usegen.line+1 gen.call+1 gen.line+2 gen.return+2=2 usegen.line+2 usegen.line+1 gen.call+2 gen.line+3 gen.return+3 usegen.line+3 usegen.line+4 gen.call+0 gen.line+1 gen.return+1=1 usegen.line+5 usegen.line+6 gen.call+1 gen.exception+1=('KeyError', "'k'") gen.return+1 usegen.exception+6=('KeyError', "'k'") usegen.line+7 usegen.line+8 usegen.line+9 <genexpr>.call+0 <genexpr>.line+0 <genexpr>.return+0='a' <genexpr>.call+0 <genexpr>.line+0 <genexpr>.return+0='b' <genexpr>.call+0 <genexpr>.line+0 <genexpr>.return+0 usegen.return+9=['a', 'b']
# expect: err err.call+0 err.line+1 err.line+2 inner_err.call+0 inner_err.line+1 inner_err.exception+1=('ZeroDivisionError', 'division by zero') inner_err.return+1 err.exception+2=('ZeroDivisionError', 'division by zero') err.line+3 err.line+4 err.line+6 err.return+6='division by zero'
# expect: nested nested.call+0 nested.line+1 nested.line+5 nested.line+6 nested.line+5 f.call+0 f.line+2 f.line+3 f.line+2 f.return+2=6 nested.return+5=6
# expect: cls cls.call+0 cls.line+1 D.call+0 D.line+0 D.line+1 D.return+1 cls.line+3 __init__.call+0 __init__.line+1 __init__.return+1 p.call+0 p.line+2 p.return+2=2 cls.return+3=2
# expect: comp comp.call+0 comp.line+2 comp.line+1 comp.line+2 comp.line+3 comp.line+1 comp.line+2 comp.line+3 comp.line+1 comp.line+2 comp.return+1=[1]
# expect: wit wit.call+0 wit.line+1 __enter__.call+0 __enter__.line+0 wit.line+2 wit.exception+2=('ValueError', '') wit.line+1 __exit__.call+0 __exit__.line+0 __exit__.return+0=True wit.line+3 wit.return+3=1
# expect: match match.call+0 match.line+1 match.line+2 match.line+3 match.line+8 match.return+8='one'
# expect: match match.call+0 match.line+1 match.line+2 match.line+4 match.line+5 match.line+8 match.return+8='two'
# expect: match match.call+0 match.line+1 match.line+2 match.line+4 match.line+6 match.line+7 match.line+8 match.return+8='other'
# expect: deco deco.call+0 deco.line+2 deco.return+2=1
# expect: lam lam.call+0 lam.line+1 lam.line+2 <lambda>.call+0 <lambda>.line+0 <lambda>.return+0=5 lam.line+3 lam.line+2 <lambda>.call+0 <lambda>.line+1 <lambda>.return+1=3 lam.return+2=8
# expect: runco runco.call+0 runco.line+1 runco.line+2 co.call+0 co.line+1 co2.call+0 co2.line+1 co2.return+1=4 co.exception+1=('StopIteration', '4') co.return+1=4 runco.exception+2=('StopIteration', '4') runco.line+3 runco.line+4 runco.return+4=4
# expect: tern tern.call+0 tern.line+1 tern.line+2 tern.line+1 tern.return+1=2
# expect: boolop boolop.call+0 boolop.line+1 boolop.line+4 boolop.line+5 boolop.line+7 boolop.return+7
# expect: boolop boolop.call+0 boolop.line+1 boolop.line+2 boolop.line+3 boolop.return+3=1
# expect: tryfin tryfin.call+0 tryfin.line+1 tryfin.line+2 tryfin.line+3 tryfin.line+4 tryfin.line+6 tryfin.line+1 tryfin.line+2 tryfin.line+3 tryfin.line+6 tryfin.line+7 tryfin.return+7=0
