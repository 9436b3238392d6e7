import bisect, collections, functools, gc, heapq, inspect, itertools, json, math, operator, random, re, struct, time, zlib

for f in (math.sqrt, math.hypot, math.dist, math.perm, math.isclose, operator.add, operator.call, operator.itemgetter,
          itertools.chain, itertools.groupby, itertools.product, functools.partial, functools.reduce, heapq.heappush,
          bisect.insort, struct.pack_into, struct.Struct.unpack, collections.deque.append, collections.OrderedDict.pop,
          gc.collect, random.random, re.Pattern.sub, zlib.compress, time.sleep):
    try:
        print(f.__qualname__, inspect.signature(f))
    except ValueError as e:
        print(e)
print(math.sqrt.__text_signature__, itertools.count.__text_signature__)
# expect: sqrt (x, /)
# expect: hypot (*coordinates)
# expect: dist (p, q, /)
# expect: perm (n, k=None, /)
# expect: isclose (a, b, *, rel_tol=1e-09, abs_tol=0.0)
# expect: add (a, b, /)
# expect: call (obj, /, *args, **kwargs)
# expect: itemgetter (item, /, *items)
# expect: chain (*iterables)
# expect: groupby (iterable, key=None)
# expect: product (*iterables, repeat=1)
# expect: partial (func, /, *args, **keywords)
# expect: <built-in function reduce> builtin has invalid signature
# expect: heappush (heap, item, /)
# expect: insort_right (a, x, lo=0, hi=None, *, key=None)
# expect: no signature found for builtin <built-in function pack_into>
# expect: Struct.unpack (self, buffer, /)
# expect: deque.append (self, item, /)
# expect: <method 'pop' of 'collections.OrderedDict' objects> builtin has invalid signature
# expect: collect (generation=2)
# expect: Random.random ()
# expect: Pattern.sub (self, /, repl, string, count=0)
# expect: compress (data, /, level=-1, wbits=15)
# expect: sleep (object, /)
# expect: ($module, x, /) (start=0, step=1)
