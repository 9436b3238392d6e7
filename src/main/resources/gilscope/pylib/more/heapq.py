from _heapq import heapify_max, heappop_max, heappush_max, heappushpop_max, heapreplace_max

__all__ += ['heapify_max', 'heappop_max', 'heappush_max', 'heappushpop_max', 'heapreplace_max']
