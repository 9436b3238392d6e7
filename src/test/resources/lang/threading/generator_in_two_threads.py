# next() of a generator that another thread is executing.
import threading

inside, go_on = threading.Event(), threading.Event()


def numbers():
    yield 1
    inside.set()
    go_on.wait()
    yield 2


g = numbers()
print(next(g))
thread = threading.Thread(target=lambda: print(next(g)))
thread.start()
inside.wait()
for use in (lambda: next(g), lambda: g.send(1), lambda: g.throw(KeyError), g.close):
    try:
        use()
    except ValueError as e:
        print(e)
print(g.gi_running)
go_on.set()
thread.join()
print(g.gi_running, next(g, "end"))
# expect: 1
# expect: generator already executing
# expect: generator already executing
# expect: generator already executing
# expect: generator already executing
# expect: True
# expect: 2
# expect: False end
