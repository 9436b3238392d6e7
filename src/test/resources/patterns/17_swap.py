# E2.17: L[i], L[j] = L[j], L[i]
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: both read the pair that overlaps; one element is there twice, another not at all
from gilscope import parallel


cells = ["a", "b", "c"]


def first():
    cells[0], cells[1] = cells[1], cells[0]


def second():
    cells[1], cells[2] = cells[2], cells[1]


parallel(first, second)
assert sorted(cells) == ["a", "b", "c"], cells
