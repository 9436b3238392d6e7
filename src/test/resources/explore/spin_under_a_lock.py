from gilscope import parallel
from threading import Lock

lock = Lock()
done = False

def wait():
    while True:
        with lock:
            if done:
                break

def finish():
    global done
    with lock:
        done = True

parallel(wait, finish)
assert done
