# A frame that somebody holds shows its variables as they were when it returned.
import sys


def held(n):
    frame = sys._getframe()
    total = 0
    for i in range(n):
        total += i
    return frame


def caught(n):
    try:
        raise ValueError
    except ValueError as e:
        tb = e.__traceback__
    total = 0
    for i in range(n):
        total += i * 2
    return tb


for n in (5, 10, 20):
    f = held(n).f_locals
    print(f["n"], f["i"], f["total"], caught(n).tb_frame.f_locals["total"])
# expect: 5 4 10 20
# expect: 10 9 45 90
# expect: 20 19 190 380
