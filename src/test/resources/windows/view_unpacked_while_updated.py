# after the rules of E1 and B9; GIL and free-threaded columns seen on 3.14.4 and 3.14.4t
# fails under: free-threaded unprotected
from gilscope import parallel

N = 1
d = {"a": 0, "b": 0}
def reader():
    for _ in range(N):
        a, b = d.values()
        assert a == b
def writer():
    for i in range(1, N + 1):
        d.update({"a": i, "b": i})
parallel(reader, writer)
