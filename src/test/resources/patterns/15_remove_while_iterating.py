# E2.15: for x in L while another removes
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 is at index 1; T2 removes the first; T1 skips one, without an error
from gilscope import parallel


items = [1, 2, 3]
seen = []


def read():
    for x in items:
        seen.append(x)


def remove():
    items.remove(1)


parallel(read, remove)
assert seen in ([1, 2, 3], [2, 3]), seen
