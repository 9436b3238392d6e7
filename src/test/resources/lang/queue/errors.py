import queue
q = queue.Queue(1)
def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
attempt(q.get, False)
attempt(q.get_nowait)
attempt(q.get, True, -1)
attempt(q.get, timeout=0.001)
q.put(1)
attempt(q.put, 2, False)
attempt(q.put_nowait, 2)
attempt(q.put, 2, True, -1)
attempt(q.put, 2, timeout=0.001)
attempt(q.task_done)
attempt(q.task_done)
# expect: Empty 
# expect: Empty 
# expect: ValueError 'timeout' must be a non-negative number
# expect: Empty 
# expect: Full 
# expect: Full 
# expect: ValueError 'timeout' must be a non-negative number
# expect: Full 
# expect: None
# expect: ValueError task_done() called too many times
