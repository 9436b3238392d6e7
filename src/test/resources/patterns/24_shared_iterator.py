# E2.24: next on a shared iterator of a list
# class: G
# fails under: free-threaded unprotected
# interleaving: both read the cursor; both get the same element; one call under any GIL
from gilscope import parallel


items = iter(["a", "b", "c"])
got = []


def work():
    got.append(next(items))


parallel(work, work)
assert sorted(got) == ["a", "b"], got
