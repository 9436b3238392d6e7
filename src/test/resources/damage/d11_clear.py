# damage: double free
# set_clear_internal and deque_clear read which memory they are to give back; two of them give back
# the same.
from collections import deque

from gilscope import parallel

seen, jobs = set(), deque()


def fill_and_clear():
    for i in range(20):
        seen.add(i)
        jobs.append(i)
        if i % 2:
            seen.clear()
        else:
            jobs.clear()


parallel(fill_and_clear, fill_and_clear)
