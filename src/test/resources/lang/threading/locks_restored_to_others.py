# A semaphore counts in any number; an RLock belongs to whom _acquire_restore() says.
import threading

s = threading.Semaphore(1.5)
print(s.acquire(blocking=False), s._value)
s.release()
print(s._value)
try:
    threading.Semaphore('a')
except TypeError as e:
    print(e)
lock = threading.RLock()
lock.acquire()
lock.acquire()
saved = lock._release_save()
print(saved[0], saved[1] == threading.get_ident(), lock._is_owned())
lock._acquire_restore(saved)
print(lock._is_owned(), lock._recursion_count())
lock._release_save()
lock._acquire_restore((3, 12345))
print(lock._is_owned(), lock._recursion_count(), repr(lock).split(' at ')[0])
try:
    lock.release()
except RuntimeError as e:
    print(e)
# expect: True 0.5
# expect: 1.5
# expect: '<' not supported between instances of 'str' and 'int'
# expect: 2 True False
# expect: True 2
# expect: False 0 <locked _thread.RLock object owner=12345 count=3
# expect: cannot release un-acquired lock
