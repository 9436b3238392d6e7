import heapq
for f in (lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: heapq.heapify(5), lambda: heapq.heappush([1], 'a'), lambda: heapq.heapreplace([], 1)):
    try:
        f()
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)

# expect: IndexError index out of range
# expect: TypeError heappush() argument 1 must be list, not tuple
# expect: TypeError heapify() argument must be list, not int
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: IndexError index out of range
