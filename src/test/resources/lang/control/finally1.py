def a():
    try: return 1
    finally: print('f')
def b():
    for i in range(3):
        try: continue
        finally: print('f',i)
def c():
    while True:
        try: break
        finally: print('fb')
def d():
    try:
        try: 1/0
        finally: print('inner')
    except ZeroDivisionError as e: print(e); return 'r'
    else: print('no')
    finally: print('outer')
def e():
    try: raise ValueError('a')
    except ValueError as x:
        try: raise KeyError('b')
        except KeyError as y: print(repr(y.__context__)); raise TypeError from y
try: e()
except TypeError as z: print(repr(z.__cause__),repr(z.__context__),z.__suppress_context__)
print(a(),b(),c(),d())
import warnings
def f():
    try: 1/0
    except: return 'exc'
    else: return 'else'
print(f())
for code in ['def f():\n try: pass\n finally: return 1','while 1:\n try: pass\n finally: break','while 1:\n try: pass\n finally: continue','def f():\n try: pass\n finally:\n  def g(): return 1','while 1:\n try: pass\n finally:\n  for x in y: break']:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always'); compile(code,'<s>','exec'); print([(str(x.message),x.category.__name__,x.lineno) for x in w])
class CM:
    def __init__(s,n,sup=False): s.n=n; s.sup=sup
    def __enter__(s): print('enter',s.n); return s.n
    def __exit__(s,*a): print('exit',s.n,a[0].__name__ if a[0] else None); return s.sup
with CM(1) as x, CM(2) as (y): print(x,y)
with (CM(1) as x, CM(2,True), CM(3)): raise ValueError
with CM(1,True):
    with CM(2): 1/0
def g():
    with CM('ret'): return 5
print(g())
for i in range(2):
    with CM(i): continue
class BadEnter:
    def __enter__(s): raise KeyError('enter')
    def __exit__(s,*a): print('never')
try:
    with CM('o'), BadEnter(): pass
except KeyError as e: print(repr(e))
class NoExit:
    def __enter__(s): pass
for o in (NoExit(),5):
    try:
        with o: pass
    except TypeError as e: print(e)
with CM(9) as d1: pass
a=[0]
with CM(7) as a[0]: print(a)
with CM('t') as x.y if 0 else CM('u') as q: print(q)
import sys
try: 1/0
except ZeroDivisionError as e1:
    print(sys.exc_info()[0],sys.exception() is e1)
    def inner(): return sys.exception()
    print(inner() is e1)
print(sys.exception(),sys.exc_info())
try:
    try: raise ValueError(1)
    finally: print(repr(sys.exception()))
except ValueError: pass
def gen():
    try: yield 1
    except ValueError: yield repr(sys.exception())
g=gen(); next(g); print(g.throw(ValueError('x'))); print(sys.exception())
try: raise
except RuntimeError as e: print(e)
e=ValueError('o'); e2=KeyError(); 
try: raise e from e2
except ValueError as x: print(x.__cause__ is e2, x is e)
try: raise ValueError('tb').with_traceback(None)
except ValueError as x: print(x.__traceback__ is not None)
# stderr:   File "$FILE", line 64
# stderr:     with CM('t') as x.y if 0 else CM('u') as q: print(q)
# stderr:                         ^^
# stderr: SyntaxError: invalid syntax
