import itertools as it, functools
class D:
    def __del__(self): pass
D()
class G:
    def __init__(self,n): self.n=n
    def __iter__(self): return (i for i in range(self.n))
def g(n): return (i for i in range(n))
def t(name,f):
    out=[]
    for x in f(): out.append(x)
    print(name, out)
class Src:
    def __iter__(self):
        yield G(3); yield G(2)
t('chain', lambda: it.chain(G(3),G(4)))
t('chain.fi', lambda: it.chain.from_iterable([G(3),G(4)]))
t('chain.fi2', lambda: it.chain.from_iterable(Src()))
t('chain.gen', lambda: it.chain.from_iterable(g(i) for i in range(4)))
t('islice', lambda: it.islice(G(5),3))
t('zip', lambda: zip(G(3),G(4)))
t('map', lambda: map(lambda a:a, G(3)))
t('filter', lambda: filter(None, G(3)))
t('enumerate', lambda: enumerate(G(3)))
t('cycle', lambda: it.islice(it.cycle(G(3)),7))
t('takewhile', lambda: it.takewhile(lambda x:x<3,G(5)))
t('dropwhile', lambda: it.dropwhile(lambda x:x<3,G(5)))
t('accumulate', lambda: it.accumulate(G(5)))
t('groupby', lambda: ((k,list(v)) for k,v in it.groupby(G(5),lambda x:x//2)))
t('pairwise', lambda: it.pairwise(G(4)))
t('batched', lambda: it.batched(G(4),2))
t('starmap', lambda: it.starmap(lambda *a:a, ((i,i) for i in range(3))))
t('compress', lambda: it.compress(G(4),G(4)))
t('filterfalse', lambda: it.filterfalse(None,G(4)))
t('zip_longest', lambda: it.zip_longest(G(4),G(2)))
t('tee', lambda: it.tee(G(4))[1])
t('product', lambda: it.product(G(2),G(2)))
t('iter', lambda: iter(g(3).__next__, 2))
def yf():
    yield from G(3)
    yield from it.chain(G(2),G(2))
t('yf', yf)
t('dictview', lambda: {k:v for k,v in zip(G(3),G(3))})
t('sorted', lambda: sorted(G(3)))
t('star', lambda: [*it.chain(G(2),G(3))])
t('reduce', lambda: [functools.reduce(lambda a,b:a+b, it.chain(G(4),G(3)))])
t('sum', lambda: [sum(it.chain(G(4),G(3)))])
t('join', lambda: [','.join(map(str,it.chain(G(4),G(3))))])
t('heapq', lambda: __import__('heapq').merge(G(3),G(4)))
def f(x):
    for c in it.chain(G(3), G(2)):
        x.append(c)
    return x
t('for', lambda: f([]))
# expect: chain [0, 1, 2, 0, 1, 2, 3]
# expect: chain.fi [0, 1, 2, 0, 1, 2, 3]
# expect: chain.fi2 [0, 1, 2, 0, 1]
# expect: chain.gen [0, 0, 1, 0, 1, 2]
# expect: islice [0, 1, 2]
# expect: zip [(0, 0), (1, 1), (2, 2)]
# expect: map [0, 1, 2]
# expect: filter [1, 2]
# expect: enumerate [(0, 0), (1, 1), (2, 2)]
# expect: cycle [0, 1, 2, 0, 1, 2, 0]
# expect: takewhile [0, 1, 2]
# expect: dropwhile [3, 4]
# expect: accumulate [0, 1, 3, 6, 10]
# expect: groupby [(0, [0, 1]), (1, [2, 3]), (2, [4])]
# expect: pairwise [(0, 1), (1, 2), (2, 3)]
# expect: batched [(0, 1), (2, 3)]
# expect: starmap [(0, 0), (1, 1), (2, 2)]
# expect: compress [1, 2, 3]
# expect: filterfalse [0]
# expect: zip_longest [(0, 0), (1, 1), (2, None), (3, None)]
# expect: tee [0, 1, 2, 3]
# expect: product [(0, 0), (0, 1), (1, 0), (1, 1)]
# expect: iter [0, 1]
# expect: yf [0, 1, 2, 0, 1, 0, 1]
# expect: dictview [0, 1, 2]
# expect: sorted [0, 1, 2]
# expect: star [0, 1, 0, 1, 2]
# expect: reduce [9]
# expect: sum [9]
# expect: join ['0,1,2,3,0,1,2']
# expect: heapq [0, 0, 1, 1, 2, 2, 3]
# expect: for [0, 1, 2, 0, 1]
