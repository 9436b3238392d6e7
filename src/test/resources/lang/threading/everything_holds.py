import functools, collections, io, itertools, operator, sys, threading, types, weakref, queue, enum, dataclasses, typing, traceback, contextlib, asyncio
class D:
    def __init__(self,n): self.n=n
    def __del__(self): print('del',self.n)
    def __repr__(self): return f'D({self.n})'
    def __call__(self,*a): return self.n
class P:
    x=property(D('get'))
print(P().x); P.x=None
p=functools.partial(print); p.__setstate__((print,(D('st'),),{},{})); p(); p=None
dd=collections.defaultdict(); dd.default_factory=D('fac'); print(dd['z']); dd=None
class C: pass
C.m=D('cm'); print(C.m); del C.m
s=io.StringIO(); s.tag=D('sio'); print(s.tag); s=None
w=weakref.WeakValueDictionary(); o=D('wv'); w['a']=o; print(len(w)); o=None; print(len(w))
fin=weakref.finalize(C, D('fin')); print(fin()); fin=None
e=ValueError(); e.__cause__=KeyError(D('cause')); print(e.__cause__.args); e=None
def g():
    x=D('gen')
    yield x
    yield 2
i=g(); print(next(i)); print(next(i)); i=None
async def co(): return D('co')
print(asyncio.run(co()))
async def ag():
    yield D('ag1'); yield D('ag2')
async def m():
    async for v in ag(): print(v)
asyncio.run(m())
async def t2():
    fut=asyncio.get_running_loop().create_future()
    fut.set_result(D('fut'))
    print(await fut)
    t=asyncio.create_task(co()); print(await t)
    q=asyncio.Queue(); await q.put(D('aq')); print(await q.get())
asyncio.run(t2())
@contextlib.contextmanager
def cm(): yield D('cm')
with cm() as c: print(c)
c=None
es=contextlib.ExitStack(); es.enter_context(contextlib.nullcontext(D('es'))); es.callback(D('cb')); es.close(); es=None
t=threading.Thread(target=print,args=(D('thr'),)); t.start(); t.join(); t=None
lk=threading.local()
def th(): lk.v=D('tl'); print(lk.v)
t=threading.Thread(target=th); t.start(); t.join()
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(1) as ex: print(ex.submit(D,'pool').result())
a=[D(i) for i in range(3)]; a.sort(key=lambda d:-d.n); print(a); a=None
print(sorted([D(5),D(4)],key=lambda d:d.n)); print(max([D(7),D(8)],key=lambda d:d.n))
print({**{'a':D('kwd')}}); print([*[D('lst')]]); print(dict(zip('a',[D('z')])))
it=iter([D('it')]); print(next(it)); it=None
r=reversed([D('r1'),D('r2')]); print(next(r)); r=None
en=enumerate([D('en')]); print(next(en)); en=None
print(next(iter({D('set')}))); 
sl=operator.itemgetter(0)([D('ig')]); print(sl); sl=None
mc=operator.methodcaller('__repr__'); print(mc(D('mc')))
x=types.SimpleNamespace(); x.q=D('sn'); print(x); x=None
print(typing.cast(int,D('cast')))
print(f"{D('fs')!r}")
match D('mt'):
    case D() as z: print(z)
z=None
with contextlib.suppress(ZeroDivisionError):
    h=D('sup'); 1/0
h=None
sys.stdout.flush()
for k in filter(None,(D(i) for i in range(2))): print(k)
k=None
for k in map(lambda d:d,(D(i) for i in range(2))): print(k)
k=None
for a,b in zip((D(i) for i in range(2)),(D(i) for i in range(10,12))): print(a,b)
a=b=None
print('end')
# expect: get
# expect: del get
# expect: D(st)
# expect: del st
# expect: fac
# expect: del fac
# expect: D(cm)
# expect: del cm
# expect: D(sio)
# expect: del sio
# expect: 1
# expect: del wv
# expect: 0
# expect: del fin
# expect: fin
# expect: (D(cause),)
# expect: del cause
# expect: D(gen)
# expect: 2
# expect: del gen
# expect: D(co)
# expect: del co
# expect: D(ag1)
# expect: del ag1
# expect: D(ag2)
# expect: del ag2
# expect: D(fut)
# expect: D(co)
# expect: D(aq)
# expect: del aq
# expect: del fut
# expect: del co
# expect: D(cm)
# expect: del cm
# expect: del cb
# expect: del es
# expect: D(thr)
# expect: del thr
# expect: D(tl)
# expect: del tl
# expect: D(pool)
# expect: del pool
# expect: [D(2), D(1), D(0)]
# expect: del 0
# expect: del 1
# expect: del 2
# expect: [D(4), D(5)]
# expect: del 5
# expect: del 4
# expect: del 7
# expect: D(8)
# expect: del 8
# expect: {'a': D(kwd)}
# expect: del kwd
# expect: [D(lst)]
# expect: del lst
# expect: {'a': D(z)}
# expect: del z
# expect: D(it)
# expect: del it
# expect: D(r2)
# expect: del r2
# expect: del r1
# expect: (0, D(en))
# expect: del en
# expect: D(set)
# expect: del set
# expect: D(ig)
# expect: del ig
# expect: del mc
# expect: D(mc)
# expect: namespace(q=D(sn))
# expect: del sn
# expect: D(cast)
# expect: del cast
# expect: del fs
# expect: D(fs)
# expect: D(mt)
# expect: del mt
# expect: del sup
# expect: D(0)
# expect: del 0
# expect: D(1)
# expect: del 1
# expect: D(0)
# expect: del 0
# expect: D(1)
# expect: del 1
# expect: D(0) D(10)
# expect: del 0
# expect: del 10
# expect: D(1) D(11)
# expect: del 1
# expect: del 11
# expect: end
