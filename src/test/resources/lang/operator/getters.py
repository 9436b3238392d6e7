import operator as o
print(o.itemgetter(1)('abc'), o.itemgetter(0, -1)([1, 2, 3]), o.itemgetter(slice(1, 3))('abcd'), o.itemgetter('k')({'k': 5}))
class C:
    pass
c = C()
c.a = C()
c.a.b = 7
c.z = 1
print(o.attrgetter('a.b')(c), o.attrgetter('a.b', 'z')(c), o.methodcaller('upper')('x'), o.methodcaller('split', ',', maxsplit=1)('a,b,c'))
print(o.itemgetter(1, 'a'), o.attrgetter('x.y'), o.methodcaller('f', 1, k=2))

# expect: b (1, 3) bc 5
# expect: 7 (7, 1) X ['a', 'b,c']
# expect: operator.itemgetter(1, 'a') operator.attrgetter('x.y') operator.methodcaller('f', 1, k=2)
