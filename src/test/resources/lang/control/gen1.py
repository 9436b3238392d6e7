def g():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('caught', e); yield 'recovered'
    finally:
        print('fin')
    return 'done'
i=g(); print(next(i), i.send('a'), i.throw(ValueError('v')))
try: next(i)
except StopIteration as e: print(e.value, e.args)
i=g(); print(next(i)); i.close(); i.close()
try: next(i)
except StopIteration as e: print(repr(e))
i=g()
try: i.send(5)
except TypeError as e: print(e)
try: i.throw(KeyError('k'))
except KeyError as e: print(repr(e))
for a in [(ValueError,),(ValueError,'m'),(ValueError('x'),),(5,),('s',),(ValueError('x'),'v'),(ValueError,ValueError('y')),(ValueError,None,5),()]:
    import warnings; warnings.simplefilter('ignore')
    i=g(); next(i)
    try: print(i.throw(*a))
    except BaseException as e: print(type(e).__name__, e)
def bad():
    try: yield 1
    except GeneratorExit: yield 2
i=bad(); next(i)
try: i.close()
except RuntimeError as e: print(e)
def rs():
    yield 1
    raise StopIteration('x')
try: list(rs())
except RuntimeError as e: print(e, repr(e.__cause__))
def sub():
    r = yield from [1,2]
    print('r', r)
    r = yield from inner()
    print('r', r); return 'outer'
def inner():
    try:
        x = yield 'i1'; print('x',x)
    except KeyError: print('KE'); yield 'k'
    return 'inner'
s=sub(); print(next(s),next(s),next(s))
print(s.throw(KeyError))
try: next(s)
except StopIteration as e: print(e.value)
def y5():
    yield from 5
try: next(y5())
except TypeError as e: print(e)
s=sub(); next(s)
try: s.send('v')
except AttributeError as e: print(e)
def cur():
    yield next(me)
me=cur()
try: next(me)
except ValueError as e: print(e)
def ret_close():
    try: yield 1
    except GeneratorExit: return 'closed val'
i=ret_close(); next(i); print(i.close())
print(i.gi_running, i.gi_frame, i.gi_code.co_name, i.gi_yieldfrom, i.__name__, i.__qualname__, type(i))
i=sub(); next(i); print(type(i.gi_yieldfrom).__name__, i.gi_frame.f_lineno, i.gi_suspended if hasattr(i,'gi_suspended') else '')
i.__name__='new'; print(i.__name__); 
try: i.__name__=5
except TypeError as e: print(e)
print((x for x in [1]).__name__, repr((x for x in [1]))[:30])
ge=(a*b for a in range(3) for b in range(a) if b or a); print(list(ge))
try: (x for x in 5)
except TypeError as e: print(e)
print([*(i for i in range(3))], {*(i for i in 'ab')} == {'a','b'}, dict((k,1) for k in 'ab'), sum(i for i in range(4)))
def fin():
    try:
        try: yield 1
        finally: print('f1')
    finally: print('f2')
for v in fin(): break
def gg():
    yield
print(next(gg()))
lam = lambda: (yield)
print(next(lam()))
def d():
    x = yield (yield 1)
    print('d', x)
i=d(); print(next(i), i.send('a'))
try: i.send('b')
except StopIteration: pass
# expect: got a
# expect: caught v
# expect: 1 2 recovered
# expect: fin
# expect: done ('done',)
# expect: 1
# expect: fin
# expect: StopIteration()
# expect: can't send non-None value to a just-started generator
# expect: KeyError('k')
# expect: caught 
# expect: recovered
# expect: fin
# expect: caught m
# expect: recovered
# expect: fin
# expect: caught x
# expect: recovered
# expect: fin
# expect: TypeError exceptions must be classes or instances deriving from BaseException, not int
# expect: fin
# expect: TypeError exceptions must be classes or instances deriving from BaseException, not str
# expect: fin
# expect: TypeError instance exception may not have a separate value
# expect: fin
# expect: caught y
# expect: recovered
# expect: fin
# expect: TypeError throw() third argument must be a traceback object
# expect: fin
# expect: TypeError throw expected at least 1 argument, got 0
# expect: fin
# expect: generator ignored GeneratorExit
# expect: generator raised StopIteration StopIteration('x')
# expect: r None
# expect: 1 2 i1
# expect: KE
# expect: k
# expect: r inner
# expect: outer
# expect: 'int' object is not iterable
# expect: 'list_iterator' object has no attribute 'send'
# expect: generator already executing
# expect: closed val
# expect: False None ret_close None ret_close ret_close <class 'generator'>
# expect: list_iterator 40 True
# expect: new
# expect: __name__ must be set to a string object
# expect: <genexpr> <generator object <genexpr> at
# expect: [0, 0, 2]
# expect: 'int' object is not iterable
# expect: [0, 1, 2] True {'a': 1, 'b': 1} 6
# expect: f1
# expect: f2
# expect: None
# expect: None
# expect: 1 a
# expect: d b
