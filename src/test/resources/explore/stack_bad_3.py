# SCTBench CS.stack_bad: a flag says that there is something, it does not say how much
from gilscope import parallel
from threading import Lock


class Stack:
    some = False


lock = Lock()
items = []
s = Stack()
s.some = False


def push():
    for i in range(3):
        lock.acquire()
        items.append(i)
        s.some = True
        lock.release()


def pop():
    for _ in range(3):
        lock.acquire()
        if s.some:
            items.pop()
        lock.release()


parallel(push, pop)
