from _heapq import heapify_max, heappop_max, heappush_max, heappushpop_max, heapreplace_max

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop',
           'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max', 'heappushpop_max',
           'nlargest', 'nsmallest', 'merge']
