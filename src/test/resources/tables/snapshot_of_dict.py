# E1
# fails under:
from gilscope import parallel

N = 1
d = {}
def writer():
    for i in range(N):
        d[i] = i

def reader():
    for _ in range(N):
        list(d)

parallel(writer, reader)
