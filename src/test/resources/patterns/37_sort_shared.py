# E2.37: sorting a shared list with a Python key
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: the list looks empty while it is sorted; T2 takes its length
from gilscope import parallel


items = [3, 1, 2]
lengths = []


def key(x):
    return -x


def sort():
    items.sort(key=key)


def read():
    lengths.append(len(items))


parallel(sort, read)
assert lengths == [3], lengths
