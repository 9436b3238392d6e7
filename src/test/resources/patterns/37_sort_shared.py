# E2.37: sorting a shared list with a Python key
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: the list is empty while it is sorted; T2 appends; T1 raises ValueError
from gilscope import parallel


items = [3, 1, 2]


def key(x):
    return -x


def sort():
    items.sort(key=key)


def add():
    items.append(0)


parallel(sort, add)
assert len(items) == 4, items
