# E2.8: if x not in seen: seen.add(x); work(x)
# class: H
# fails under: gil-legacy free-threaded unprotected
# interleaving: both see that x is not in the set; both work
from gilscope import parallel


seen = set()
worked = []


def work():
    if "x" not in seen:
        seen.add("x")
        worked.append("x")


parallel(work, work)
assert worked == ["x"], worked
