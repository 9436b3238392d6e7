# D27: the current exception in a global
# damage: state of another thread
# how: T1 sets the error indicator; T2 sets its own; T1 raises T2's
from _thread import start_joinable_thread as start

seen = []


def left():
    try:
        [][1]
    except Exception as e:
        seen.append(type(e).__name__)


def right():
    try:
        {}["k"]
    except Exception as e:
        seen.append(type(e).__name__)


for t in [start(left), start(right)]:
    t.join()
