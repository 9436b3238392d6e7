import _thread
class C:
    def __del__(self): print('del')
go = _thread.allocate_lock(); go.acquire()
done = _thread.allocate_lock(); done.acquire()
def start():
    def f(x=C()):
        go.acquire(); print('ran'); done.release()
    handles.append(_thread.start_joinable_thread(f))
handles = []
start()
go.release(); done.acquire(); handles[0].join(); print('end')
# expect: ran
# expect: del
# expect: end
