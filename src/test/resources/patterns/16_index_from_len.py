# E2.16: i = len(L); L.append(x); index[x] = i
# class: H (B where len is not specialised)
# fails under: gil-legacy free-threaded unprotected
# interleaving: T1 takes len; T2 takes the same len; both append
from gilscope import parallel


items = []
index = {}


def add(x):
    i = len(items)
    items.append(x)
    index[x] = i


parallel(lambda: add("a"), lambda: add("b"))
assert index["a"] != index["b"], index
