import _thread
lock = _thread.allocate_lock()
done = _thread.allocate_lock()
done.acquire()
def work(a, b=0):
    print(a, b)
    done.release()
ident = _thread.start_new_thread(work, (1,), {'b': 2})
done.acquire()
print(isinstance(ident, int))
for args in ((), (1, ()), (print, 1), (print, (), 1)):
    try:
        _thread.start_new_thread(*args)
    except TypeError as e:
        print(e)
# expect: 1 2
# expect: True
# expect: start_new_thread expected at least 2 arguments, got 0
# expect: first arg must be callable
# expect: 2nd arg must be a tuple
# expect: optional 3rd arg must be a dictionary
