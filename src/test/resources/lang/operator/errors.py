import operator as o
for f in (lambda: o.add(1), lambda: o.itemgetter(), lambda: o.attrgetter(1), lambda: o.methodcaller(), lambda: o.concat(1, 2), lambda: o.indexOf([], 1), lambda: o.itemgetter(0)(), lambda: o.index('a'), lambda: o.attrgetter('q')(1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)

# expect: TypeError add expected 2 arguments, got 1
# expect: TypeError itemgetter expected 1 argument, got 0
# expect: TypeError attribute name must be a string
# expect: TypeError methodcaller needs at least one argument, the method name
# expect: TypeError 'int' object can't be concatenated
# expect: ValueError sequence.index(x): x not in sequence
# expect: TypeError itemgetter expected 1 argument, got 0
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: AttributeError 'int' object has no attribute 'q'
