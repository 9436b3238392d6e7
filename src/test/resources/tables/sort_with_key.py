# E1; free-threaded the sort keeps the list locked (B9)
# fails under: gil gil-legacy unprotected
from gilscope import parallel

N = 1
q = [3, 1, 2]
def key(x):
    return -x

def sorter():
    for _ in range(N):
        q.sort(key=key)

def appender():
    for i in range(N):
        q.append(i)
        del q[3:]

parallel(sorter, appender)
